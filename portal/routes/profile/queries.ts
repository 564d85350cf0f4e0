import { graphql } from '../../gateway/graphql.ts';

export const ProfileDocument = graphql(`
  query Profile {
    viewer {
      locale
      person { id name email }
      membership { id }
      memberships { id party partyName roles }
      sessions { id current userAgent address createdAt seenAt }
      apiTokens { id name scope createdAt expiresAt usedAt revokedAt }
    }
  }
`);

export const ViewerUpdateDocument = graphql(`
  mutation ViewerUpdate($input: ViewerUpdateInput!) {
    viewerUpdate(input: $input) {
      __typename
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);

export const PasswordChangeDocument = graphql(`
  mutation PasswordChange($input: PasswordChangeInput!) {
    passwordChange(input: $input) {
      __typename
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
      ... on PasswordRefusedError { flaws }
    }
  }
`);

export const SessionEndDocument = graphql(`
  mutation SessionEnd($input: SessionEndInput!) {
    sessionEnd(input: $input) { __typename ... on Error { code message } }
  }
`);

export const ApiTokenCreateDocument = graphql(`
  mutation ApiTokenCreate($input: ApiTokenCreateInput!) {
    apiTokenCreate(input: $input) {
      __typename
      ... on ApiTokenCreateSuccess { apiToken { id name secret } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);

export const ApiTokenRevokeDocument = graphql(`
  mutation ApiTokenRevoke($input: ApiTokenRevokeInput!) {
    apiTokenRevoke(input: $input) { __typename ... on Error { code message } }
  }
`);
