import { graphql } from '../../gateway/graphql.ts';

export const ControlItemsDocument = graphql(`
  query ControlItems(
    $first: Int!
    $after: String
    $search: String
    $familyId: ID
    $kind: ItemKind
    $status: ItemStatus
    $locale: Locale
  ) {
    items(first: $first, after: $after, search: $search, familyId: $familyId, kind: $kind, status: $status) {
      nodes {
        id
        sku
        kind
        name(locale: $locale)
        manufacturer
        status
        family { name(locale: $locale) code }
        stock { available }
      }
      pageInfo { hasNextPage endCursor }
    }
    families { id name(locale: $locale) parent { name(locale: $locale) } }
  }
`);
