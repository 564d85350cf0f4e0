import { graphql } from '../../gateway/graphql.ts';

export const RequestsDocument = graphql(`
  query Requests($after: String, $filter: RequestFilter) {
    requests(first: 25, after: $after, filter: $filter) {
      nodes {
        id
        number
        status
        poNumber
        submittedAt
        gross { amount currency }
        requester { person { name } }
        costCentre { code name }
        lines { description quantity }
        steps { state dueAt candidates { id person { name } } verdict { approver { person { name } } } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
