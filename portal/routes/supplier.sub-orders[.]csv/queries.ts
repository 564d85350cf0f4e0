import { graphql } from '../../gateway/graphql.ts';

export const SubOrdersFileDocument = graphql(`
  query SubOrdersFile($after: String, $filter: SubOrderFilter, $sort: SubOrderSort, $locale: Locale) {
    subOrders(first: 25, after: $after, filter: $filter, sort: $sort) {
      nodes {
        number
        status
        dispatchedAt
        lines {
          component { sku name(locale: $locale) }
          quantity
          unitCost { amount currency }
          dueDate
          confirmedDate
          outcome { accepted changed changedDate backordered backorderedDate rejected reason unanswered }
          withdrawn
          shipped
          received
        }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
