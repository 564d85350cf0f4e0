import { graphql } from '../../gateway/graphql.ts';

/** What a new relation can be tied to: companies that are known, and calendars for a new one. */
export const RelationChoicesDocument = graphql(`
  query RelationChoices {
    organisations(first: 100) { nodes { id name country } }
    workingCalendars(first: 100) { nodes { id name } }
  }
`);

export const AccountCreateDocument = graphql(`
  mutation AccountCreate($input: AccountCreateInput!) {
    accountCreate(input: $input) {
      __typename
      ... on AccountCreateSuccess { account { id } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);

/** Who was let in first. */
export const FirstMemberDocument = graphql(`
  query FirstMember($accountId: ID, $supplierId: ID) {
    members(accountId: $accountId, supplierId: $supplierId, first: 1) { nodes { person { name email status } } }
  }
`);
