import { graphql } from '../../gateway/graphql.ts';

export const SignInDocument = graphql(`
  mutation SignIn($input: SignInInput!) {
    signIn(input: $input) {
      __typename
      ... on SignInSuccess { viewer { locale } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);

export const SignInPageDocument = graphql(`
  query SignInPage {
    demonstration { password people { name email roles desk } }
  }
`);
