import { graphql } from '../../gateway/graphql.ts';

export const FloorDocument = graphql(`
  query Floor($first: Int!, $after: String, $state: ProductUnitState!, $search: String, $locale: Locale) {
    productUnits(first: $first, after: $after, filter: { states: [$state], search: $search }) {
      nodes {
        id
        serial
        state
        work
        product { sku name(locale: $locale) }
        order { id number expectedDate atRisk account { name } }
      }
      pageInfo { hasNextPage endCursor }
    }
    found: productUnits(first: 2, filter: { search: $search }) {
      nodes { id serial state }
    }
    productUnitCounts { state count }
  }
`);
