import { graphql } from '../../gateway/graphql.ts';

export const SuppliersDocument = graphql(`
  query ControlSuppliers($first: Int!, $after: String, $search: String) {
    suppliers(first: $first, after: $after, search: $search) {
      nodes { id code name status currency answerHours transitDays organisation { name country } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
