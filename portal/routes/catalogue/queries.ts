import { graphql } from '../../gateway/graphql.ts';

export const CatalogueDocument = graphql(`
  query Catalogue(
    $after: String
    $search: String
    $kind: ItemKind
    $familyId: ID
    $sort: CatalogueSort
    $locale: Locale
  ) {
    catalogue(first: 50, after: $after, search: $search, kind: $kind, familyId: $familyId, sort: $sort) {
      nodes {
        id
        sku
        kind
        name(locale: $locale)
        manufacturer
        family { picture }
        listPrice { amount currency }
        unitPrice { amount currency }
        available
        leadDays
      }
      pageInfo { hasNextPage endCursor }
    }
    catalogueFamilies(search: $search, kind: $kind) {
      count
      family { id name(locale: $locale) parent { id } }
    }
  }
`);

export const CatalogueItemBySkuDocument = graphql(`
  query CatalogueItemBySku($sku: String!) {
    catalogueItem(sku: $sku) { id kind }
  }
`);

export const CatalogueAddDocument = graphql(`
  mutation CatalogueAdd($input: CartLineAddInput!) {
    cartLineAdd(input: $input) {
      __typename
      ... on CartLineAddSuccess { cart { version } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);
