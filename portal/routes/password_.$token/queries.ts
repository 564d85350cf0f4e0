import { graphql } from '../../gateway/graphql.ts';

export const PasswordResetStateDocument = graphql(`
  query PasswordResetState($token: String!) {
    state: passwordResetState(token: $token)
  }
`);

export const PasswordResetDocument = graphql(`
  mutation PasswordReset($input: PasswordResetInput!) {
    passwordReset(input: $input) {
      __typename
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
      ... on PasswordRefusedError { flaws }
    }
  }
`);
