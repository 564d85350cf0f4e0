import { graphql } from '../../gateway/graphql.ts';

export const AccountsDocument = graphql(`
  query ControlAccounts($first: Int!, $after: String, $search: String) {
    accounts(first: $first, after: $after, search: $search) {
      nodes { id code name status currency country paymentDays organisation { name } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
