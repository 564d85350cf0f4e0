import { graphql } from '../../gateway/graphql.ts';

export const ShipNoticesDocument = graphql(`
  query ShipNotices($after: String, $state: ShipNoticeState, $locale: Locale) {
    shipNotices(first: 25, after: $after, state: $state) {
      nodes {
        id
        number
        state
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
