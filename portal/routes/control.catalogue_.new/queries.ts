import { graphql } from '../../gateway/graphql.ts';

export const FamiliesDocument = graphql(`
  query ControlFamilies($locale: Locale) {
    families { id name(locale: $locale) parent { name(locale: $locale) } }
  }
`);

export const ItemCreateDocument = graphql(`
  mutation ItemCreate($input: ItemCreateInput!) {
    itemCreate(input: $input) {
      __typename
      ... on ItemCreateSuccess { item { sku } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);
