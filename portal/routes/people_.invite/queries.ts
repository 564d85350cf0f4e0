import { graphql } from '../../gateway/graphql.ts';

export const InviteFormDocument = graphql(`
  query InviteForm {
    viewer { locale membership { id party partyName roles } }
    account {
      id currency
      units(first: 100) { nodes { id code name } }
      costCentres(first: 100) { nodes { id code name } }
    }
  }
`);

export const MemberInviteDocument = graphql(`
  mutation MemberInvite($input: MemberInviteInput!) {
    memberInvite(input: $input) {
      __typename
      ... on MemberInviteSuccess { membership { id person { id name email status } } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);
