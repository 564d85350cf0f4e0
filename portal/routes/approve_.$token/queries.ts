import { graphql } from '../../gateway/graphql.ts';

export const ApprovalLinkDocument = graphql(`
  query ApprovalLink($token: String!) {
    approvalByLink(token: $token) {
      number
      account
      requester
      approver
      poNumber
      costCentre
      requestedDate
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
      lines { description quantity unitPrice { amount currency } net { amount currency } }
    }
  }
`);

export const ApprovalDecideByLinkDocument = graphql(`
  mutation ApprovalDecideByLink($input: ApprovalDecideByLinkInput!) {
    approvalDecideByLink(input: $input) {
      __typename
      ... on ApprovalDecideByLinkSuccess { link { state } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message } }
    }
  }
`);
