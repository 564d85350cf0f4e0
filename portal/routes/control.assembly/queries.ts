import { graphql } from '../../gateway/graphql.ts';

export const FloorDocument = graphql(`
  query Floor($after: String, $state: ProductUnitState!, $search: String, $locale: Locale) {
    productUnits(first: 25, after: $after, filter: { states: [$state], search: $search }) {
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
    planned: productUnits(first: 100, filter: { states: [PLANNED] }) { nodes { id } }
    assembling: productUnits(first: 100, filter: { states: [ASSEMBLING] }) { nodes { id } }
    assembled: productUnits(first: 100, filter: { states: [ASSEMBLED] }) { nodes { id } }
    tested: productUnits(first: 100, filter: { states: [TESTED] }) { nodes { id } }
  }
`);
