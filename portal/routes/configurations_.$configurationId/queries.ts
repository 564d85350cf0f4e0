import { graphql } from '../../gateway/graphql.ts';

/** A saved configuration and how it stands; what a newer version of its model changes is asked for by itself, where it does. */
export const ConfigurationDocument = graphql(`
  query Configuration($id: ID!) {
    configuration(id: $id) {
      id
      name
      version
      fit
      item { sku }
      choices { group option quantity }
    }
  }
`);

export const ConfigurationChangesDocument = graphql(`
  query ConfigurationChanges($id: ID!, $locale: Locale) {
    configuration(id: $id) {
      id
      name
      mine
      shared
      standard
      version
      item { id sku name(locale: $locale) }
      modelVersion { number }
      savedPrice { amount currency }
      revalidation {
        modelVersion { number }
        gone { groupName(locale: $locale) optionName(locale: $locale) quantity }
        refusal { causes { source code text(locale: $locale) isGroup } }
        refused { groupName(locale: $locale) optionName(locale: $locale) quantity }
        givenUp { groupName(locale: $locale) optionName(locale: $locale) quantity }
        added { groupName(locale: $locale) optionName(locale: $locale) quantity }
        choices { group option quantity }
        price { amount currency }
        earliest { date code params component { name(locale: $locale) } }
        proved
      }
    }
  }
`);

export const ConfigurationAdoptDocument = graphql(`
  mutation ConfigurationAdopt($input: ConfigurationSaveInput!) {
    configurationSave(input: $input) {
      __typename
      ... on ConfigurationSaveSuccess { configuration { id version } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);
