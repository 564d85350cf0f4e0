import { graphql } from '../../gateway/graphql.ts';

export const CatalogueExportDocument = graphql(`
  query CatalogueExport(
    $after: String
    $search: String
    $kind: ItemKind
    $familyId: ID
    $sort: CatalogueSort
    $locale: Locale
  ) {
    catalogue(first: 100, after: $after, search: $search, kind: $kind, familyId: $familyId, sort: $sort) {
      nodes {
        sku
        kind
        name(locale: $locale)
        manufacturer
        family { name(locale: $locale) }
        unitCode
        listPrice { amount currency }
        unitPrice { amount currency }
        available
        leadDays
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
