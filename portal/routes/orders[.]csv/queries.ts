import { graphql } from '../../gateway/graphql.ts';

export const OrdersFileDocument = graphql(`
  query OrdersFile($after: String, $filter: OrderFilter, $sort: OrderSort!) {
    orders(first: 100, after: $after, filter: $filter, sort: $sort) {
      nodes {
        number
        stage
        atRisk
        poNumber
        placedAt
        promisedDate
        expectedDate
        net { amount currency }
        gross { amount currency }
        requester { person { name } }
        costCentre { code }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
