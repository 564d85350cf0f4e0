import { graphql } from '../../gateway/graphql.ts';

export const AccountMembersDocument = graphql(`
  query ControlAccountMembers($id: ID!) {
    members(accountId: $id, first: 50) {
      nodes { id status roles phone person { name email status } }
      pageInfo { hasNextPage }
    }
    account(id: $id) { locale }
  }
`);

export const PartnerInviteDocument = graphql(`
  mutation PartnerInvite($input: MemberInviteInput!) {
    memberInvite(input: $input) {
      __typename
      ... on MemberInviteSuccess { membership { id person { name email status } } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);
