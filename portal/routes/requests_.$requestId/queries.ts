import { graphql } from '../../gateway/graphql.ts';

/** What lines of requests and orders have in common, as `DocumentLines` shows it. */
export const DocumentLineFields = graphql(`
  fragment DocumentLineFields on DocumentLine @_unmask {
    __typename
    position
    sku
    description
    configurationName
    quantity
    requestedDate
    unitPrice { amount currency }
    net { amount currency }
    chosen { group groupName(locale: $locale) option optionName(locale: $locale) quantity }
    priceSteps { code params before { amount currency } after { amount currency } }
  }
`);

/** Where an approval of a request stands: who has it, why, and what was said. */
export const StepFields = graphql(`
  fragment StepFields on ApprovalStep @_unmask {
    id
    state
    dueAt
    mayDecide
    findings { code params }
    candidates { id person { name } }
    verdict { approved reason channel decidedAt approver { person { name } } }
  }
`);

export const RequestDocument = graphql(
  `
    query Request($id: ID!, $locale: Locale) {
      request(id: $id) {
        id
        number
        version
        status
        poNumber
        requestedDate
        expectedDate
        note
        submittedAt
        placementError
        net { amount currency }
        tax { amount currency }
        gross { amount currency }
        requester { id person { name } }
        costCentre { code name }
        address { label recipient street postalCode city country }
        lines { id earliestDate ...DocumentLineFields }
        steps { ...StepFields }
        events { at kind actor }
        decisions { authorised basis findings { code params } }
        order { number stage atRisk promisedDate expectedDate }
      }
    }
  `,
  [DocumentLineFields, StepFields],
);

export const RequestWithdrawDocument = graphql(`
  mutation RequestWithdraw($input: RequestWithdrawInput!) {
    requestWithdraw(input: $input) {
      __typename
      ... on RequestWithdrawSuccess { request { id } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);

export const RequestPlaceAgainDocument = graphql(`
  mutation RequestPlaceAgain($input: RequestPlaceAgainInput!) {
    requestPlaceAgain(input: $input) {
      __typename
      ... on RequestPlaceAgainSuccess { request { id status } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);
