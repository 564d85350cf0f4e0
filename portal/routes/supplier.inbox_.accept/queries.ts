import { graphql } from '../../gateway/graphql.ts';

export const ToAcceptDocument = graphql(`
  query ToAccept($ids: [ID!]!, $locale: Locale) {
    subOrders(first: 100, sort: ANSWER_DUE_FIRST, filter: { unanswered: true, ids: $ids }) {
      nodes {
        id
        number
        version
        lines {
          id
          component { sku name(locale: $locale) }
          quantity
          withdrawn
          toAnswer
          unitCost { amount currency }
          dueDate
        }
      }
    }
  }
`);
