import { graphql } from '../../gateway/graphql.ts';

export const SupplierInboxDocument = graphql(`
  query SupplierInbox($after: String, $filter: SubOrderFilter, $locale: Locale) {
    subOrders(first: 25, after: $after, sort: ANSWER_DUE_FIRST, filter: $filter) {
      nodes {
        id
        number
        version
        dueDate
        answerDueAt
        lines {
          id
          component { sku name(locale: $locale) }
          quantity
          withdrawn
          toAnswer
          unitCost { amount currency }
          dueDate
          outcome { accepted changed changedDate backordered backorderedDate rejected reason unanswered }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
    firstAnswerDay
    subOrderCounts { unanswered overdue dueWithinDay toShip }
  }
`);

export const SubOrdersAcceptDocument = graphql(`
  mutation SubOrdersAccept($input: SubOrdersAcceptInput!) {
    subOrdersAccept(input: $input) {
      __typename
      ... on SubOrdersAcceptSuccess { acceptances { results { accepted code lines pieces subOrder { id number } } } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);
