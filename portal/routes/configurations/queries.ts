import { graphql } from '../../gateway/graphql.ts';

export const ConfigurationsDocument = graphql(`
  query Configurations($after: String, $standard: Boolean, $locale: Locale) {
    configurations(first: 25, after: $after, standard: $standard) {
      nodes {
        id
        name
        mine
        shared
        standard
        version
        updatedAt
        owner { person { name } }
        item {
          sku
          name(locale: $locale)
          family { picture }
        }
        chosen { optionName(locale: $locale) quantity }
        fit
        savedPrice { amount currency }
        price { unit { amount currency } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const ConfigurationArchiveDocument = graphql(`
  mutation ConfigurationArchive($input: ConfigurationArchiveInput!) {
    configurationArchive(input: $input) {
      __typename
      ... on ConfigurationArchiveSuccess { configurationId }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);

export const ConfigurationOrderDocument = graphql(`
  mutation ConfigurationOrder($input: CartLineAddInput!) {
    cartLineAdd(input: $input) {
      __typename
      ... on CartLineAddSuccess { cart { version } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);
