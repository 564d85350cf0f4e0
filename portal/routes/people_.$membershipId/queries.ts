import { graphql } from '../../gateway/graphql.ts';

export const MemberDocument = graphql(`
  query Member($id: ID!) {
    node(id: $id) {
      __typename
      ... on Membership {
        id party partyName roles status phone version
        requestLimit { amount currency }
        approvalLimit { amount currency }
        unit { id }
        costCentre { id }
        person { id name email status }
        answersFor { role deputises account { id name } }
      }
    }
    viewer { membership { id roles } }
    account {
      id currency
      units(first: 100) { nodes { id code name } }
      costCentres(first: 100) { nodes { id code name } }
    }
  }
`);

export const MemberUpdateDocument = graphql(`
  mutation MemberUpdate($input: MemberUpdateInput!) {
    memberUpdate(input: $input) {
      __typename
      ... on MemberUpdateSuccess { membership { id person { id name } } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);

export const MemberEndDocument = graphql(`
  mutation MemberEnd($input: MemberEndInput!) {
    memberEnd(input: $input) {
      __typename
      ... on MemberEndSuccess { membership { id person { id name } } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);
