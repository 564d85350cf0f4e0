import { graphql } from '../../gateway/graphql.ts';

export const ShipNoticesDocument = graphql(`
  query ShipNotices($after: String, $search: String, $state: ShipNoticeState, $locale: Locale) {
    shipNotices(first: 25, after: $after, search: $search, state: $state) {
      nodes {
        id
        number
        state
        sscc
        carrier
        tracking
        shippedAt
        expectedOn
        lines { quantity received subOrderNumber component { sku name(locale: $locale) } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
