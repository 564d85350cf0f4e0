import { graphql } from '../../gateway/graphql.ts';

export const ExceptionDocument = graphql(`
  query Exception($id: ID!, $locale: Locale) {
    workException(id: $id) {
      id
      kind
      state
      quantity
      detail
      version
      openedAt
      resolvedAt
      resolution
      possibleResolutions
      unitId
      order { id number stage promisedDate expectedDate account { name } }
      component { sku name(locale: $locale) }
      supplier { name }
      supplyOrder { number status }
      owner { id person { name } }
      candidates {
        supplier { id name }
        rank
        unitCost { amount currency }
        minimumQuantity
        multiple
        leadDays
        arrivesOn
        lateDays
        rejection
      }
    }
  }
`);

export const ExceptionAwardDocument = graphql(`
  mutation ExceptionAward($input: WorkExceptionAwardInput!) {
    workExceptionAward(input: $input) {
      __typename
      ... on WorkExceptionAwardSuccess { exception { id } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
      ... on OfferNotUsableError { reason }
    }
  }
`);

export const ExceptionMoveDateDocument = graphql(`
  mutation ExceptionMoveDate($input: WorkExceptionMoveDateInput!) {
    workExceptionMoveDate(input: $input) {
      __typename
      ... on WorkExceptionMoveDateSuccess { exception { id } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);

export const ExceptionAcceptDocument = graphql(`
  mutation ExceptionAccept($input: WorkExceptionInput!) {
    workExceptionAccept(input: $input) {
      __typename
      ... on WorkExceptionAcceptSuccess { exception { id } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);
