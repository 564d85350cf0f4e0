import { graphql } from '../../gateway/graphql.ts';

export const SubOrdersDocument = graphql(`
  query SubOrders($after: String, $filter: SubOrderFilter, $sort: SubOrderSort, $locale: Locale) {
    subOrders(first: 25, after: $after, filter: $filter, sort: $sort) {
      nodes {
        id
        number
        status
        dueDate
        dispatchedAt
        lines { quantity unitCost { amount currency } withdrawn toAnswer shipped outcome { rejected } component { sku name(locale: $locale) } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
