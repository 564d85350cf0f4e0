import { graphql } from '../../gateway/graphql.ts';

export const ExpectedDeliveriesFileDocument = graphql(`
  query ExpectedDeliveriesFile($after: String, $search: String, $expectedBefore: Date, $locale: Locale) {
    shipNoticesExpected(first: 25, after: $after, search: $search, expectedBefore: $expectedBefore) {
      nodes {
        number
        state
        sscc
        carrier
        tracking
        shippedAt
        expectedOn
        supplier { name }
        lines { quantity received subOrderNumber component { sku name(locale: $locale) } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
