import { graphql } from '../../gateway/graphql.ts';

export const AssetsDocument = graphql(`
  query Assets($after: String, $filter: AssetFilter) {
    assets(first: 50, after: $after, filter: $filter) {
      nodes {
        id
        serial
        sku
        name
        status
        location
        deliveredOn
        warrantyUntil
        address { label city }
        costCentre { code name }
      }
      pageInfo { hasNextPage endCursor }
    }
    account {
      costCentres(first: 100, all: true) { nodes { id code name } }
      addresses(first: 100, all: true) { nodes { id label } }
    }
  }
`);
