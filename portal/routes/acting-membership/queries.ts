import { graphql } from '../../gateway/graphql.ts';

export const ActAsDocument = graphql(`
  mutation ActAs($input: ActAsInput!) {
    actAs(input: $input) { __typename ... on Error { code message } }
  }
`);
