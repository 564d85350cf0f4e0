import { graphql } from '../../gateway/graphql.ts';
import { DocumentLineFields, StepFields } from '../requests_.$requestId/queries.ts';

export const ApprovalDocument = graphql(
  `
    query Approval($id: ID!, $locale: Locale) {
      approval(id: $id) {
        revision
        ...StepFields
        request {
          id
          number
          status
          poNumber
          requestedDate
          expectedDate
          note
          submittedAt
          net { amount currency }
          tax { amount currency }
          gross { amount currency }
          requester { person { name } }
          costCentre { code name }
          address { label recipient street postalCode city country }
          lines { id earliestDate ...DocumentLineFields }
          order { number expectedDate }
        }
      }
      waiting: approvals(first: 2, inbox: WAITING_FOR_ME) {
        nodes { id request { number } }
      }
    }
  `,
  [DocumentLineFields, StepFields],
);

export const ApprovalDecideDocument = graphql(`
  mutation ApprovalDecide($input: ApprovalDecideInput!) {
    approvalDecide(input: $input) {
      __typename
      ... on ApprovalDecideSuccess { request { id } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);
