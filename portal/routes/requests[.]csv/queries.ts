import { graphql } from '../../gateway/graphql.ts';

export const RequestsFileDocument = graphql(`
  query RequestsFile($after: String, $filter: RequestFilter) {
    requests(first: 100, after: $after, filter: $filter) {
      nodes {
        number
        status
        poNumber
        submittedAt
        net { amount currency }
        gross { amount currency }
        requester { person { name } }
        costCentre { code }
        order { number }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
