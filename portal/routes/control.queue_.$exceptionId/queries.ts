import { graphql } from '../../gateway/graphql.ts';

export const ExceptionDocument = graphql(`
  query Exception($id: ID!, $locale: Locale, $supplier: ID!, $choosing: Boolean!) {
    workException(id: $id) {
      id
      kind
      state
      quantity
      needed
      detail
      version
      openedAt
      resolvedAt
      resolution
      possibleResolutions
      unitId
      order { id number stage promisedDate expectedDate account { name } lines { id description quantity } }
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
      awardPreview(supplierId: $supplier) @include(if: $choosing) {
        obstacle
        effect {
          quantity
          needed
          surplus
          withdrawn
          unitCost { amount currency }
          total { amount currency }
          arrivesOn
          lateDays
          promisedDate
          expectedDate
          wouldBeExpected
          tellsCustomer
          lines { lineId promisedDate expectedDate wouldBeExpected }
        }
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
      ... on DateNotWorkedError { next }
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
