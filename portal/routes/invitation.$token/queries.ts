import { graphql } from '../../gateway/graphql.ts';

export const InvitationDocument = graphql(`
  query Invitation($token: String!) {
    invitation(token: $token) { email name locale party partyName roles invitedBy state expiresAt }
  }
`);

export const InvitationAcceptDocument = graphql(`
  mutation InvitationAccept($input: InvitationAcceptInput!) {
    invitationAccept(input: $input) {
      __typename
      ... on InvitationAcceptSuccess { viewer { membership { id party } } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
      ... on PasswordRefusedError { flaws }
    }
  }
`);
