import { graphql } from '../../gateway/graphql.ts';

export const PasswordResetAskDocument = graphql(`
  mutation PasswordResetAsk($input: PasswordResetAskInput!) {
    passwordResetAsk(input: $input) {
      __typename
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);
