import { graphql } from '../../gateway/graphql.ts';

export const RequestsDocument = graphql(`
  query Requests($first: Int!, $after: String, $filter: RequestFilter) {
    requests(first: $first, after: $after, filter: $filter) {
      nodes {
        id
        number
        status
        poNumber
        submittedAt
        net { amount currency }
        gross { amount currency }
        requester { person { name } }
        costCentre { code name }
        lines { description quantity }
        steps { state dueAt candidates { id person { name } } verdict { approver { person { name } } } }
        order { number }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
