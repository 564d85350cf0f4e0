import { graphql } from '../../gateway/graphql.ts';

export const ApprovalsDocument = graphql(`
  query Approvals($after: String, $inbox: ApprovalInbox!, $search: String) {
    approvals(first: 25, after: $after, inbox: $inbox, search: $search) {
      nodes {
        id
        state
        dueAt
        findings { code params }
        verdict { approved reason decidedAt }
        request {
          number
          poNumber
          requestedDate
          gross { amount currency }
          requester { person { name } }
          costCentre { code name }
          lines { description quantity }
        }
      }
      pageInfo { hasNextPage endCursor }
    }
    approvalCount
  }
`);
