import { graphql } from '../../gateway/graphql.ts';

export const SubOrderDocument = graphql(`
  query SubOrder($id: ID!, $locale: Locale) {
    firstAnswerDay
    subOrder(id: $id) {
      id
      number
      status
      version
      dueDate
      answerDueAt
      dispatchedAt
      answeredAt
      shippedAt
      receivedAt
      lines {
        id
        position
        component { sku name(locale: $locale) serialised }
        quantity
        unitCost { amount currency }
        dueDate
        confirmedDate
        shipped
        received
        withdrawn
        toAnswer
        outcome { accepted changed changedDate backordered backorderedDate rejected reason unanswered }
        answers { answeredAt answeredBy accepted changed changedDate backordered backorderedDate rejected reason supersededAt }
      }
    }
  }
`);

export const SubOrderAnswerDocument = graphql(`
  mutation SubOrderAnswer($input: SubOrderAnswerInput!) {
    subOrderAnswer(input: $input) {
      __typename
      ... on SubOrderAnswerSuccess { subOrder { id number lines { toAnswer } } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);

export const SubOrderProgressDocument = graphql(`
  mutation SubOrderProgress($input: SubOrderProgressInput!) {
    subOrderProgress(input: $input) {
      __typename
      ... on SubOrderProgressSuccess { subOrder { id } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);
