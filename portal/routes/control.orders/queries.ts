import { graphql } from '../../gateway/graphql.ts';

export const SalesOrdersDocument = graphql(`
  query SalesOrders($after: String, $filter: SalesOrderFilter, $sort: OrderSort) {
    salesOrders(first: 25, after: $after, filter: $filter, sort: $sort) {
      nodes {
        id
        number
        stage
        atRisk
        poNumber
        placedAt
        promisedDate
        expectedDate
        net { amount currency }
        account { name }
      }
      pageInfo { hasNextPage endCursor }
    }
    accounts(first: 100) {
      nodes { id name }
    }
  }
`);
