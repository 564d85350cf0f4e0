import { graphql } from '../../gateway/graphql.ts';

export const OrdersDocument = graphql(`
  query Orders($after: String, $filter: OrderFilter, $sort: OrderSort!) {
    orders(first: 25, after: $after, filter: $filter, sort: $sort) {
      nodes {
        id
        number
        stage
        atRisk
        poNumber
        placedAt
        promisedDate
        expectedDate
        gross { amount currency }
        requester { person { name } }
        costCentre { code name }
        lines { description quantity }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
