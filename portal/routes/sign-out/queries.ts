import { graphql } from '../../gateway/graphql.ts';

export const SignOutDocument = graphql(`
  mutation SignOut {
    signOut { __typename ... on Error { code message } }
  }
`);
