import { graphql } from '../../gateway/graphql.ts';

export const AssetsFileDocument = graphql(`
  query AssetsFile($after: String, $filter: AssetFilter) {
    assets(first: 100, after: $after, filter: $filter) {
      nodes {
        serial
        sku
        name
        status
        location
        deliveredOn
        warrantyUntil
        address { label city }
        costCentre { code }
        order { number }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
