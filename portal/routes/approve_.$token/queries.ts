import { graphql } from '../../gateway/graphql.ts';

export const ApprovalLinkDocument = graphql(`
  query ApprovalLink($token: String!, $locale: Locale) {
    approvalByLink(token: $token) {
      number
      account
      requester
      approver
      poNumber
      costCentre
      findings { code params }
      shipTo { label recipient street postalCode city country }
      requestedDate
      expectedDate
      orderNumber
      decidedBy
      note
      net { amount currency }
      tax { amount currency }
      gross { amount currency }
      submittedAt
      dueAt
      expiresAt
      timeZone
      state
      obstacle
      lines {
        sku
        description
        configurationName
        chosen { optionName(locale: $locale) quantity }
        quantity
        requestedDate
        unitPrice { amount currency }
        net { amount currency }
      }
    }
  }
`);

export const ApprovalDecideByLinkDocument = graphql(`
  mutation ApprovalDecideByLink($input: ApprovalDecideByLinkInput!) {
    approvalDecideByLink(input: $input) {
      __typename
      ... on ApprovalDecideByLinkSuccess { link { state } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);
