import { graphql } from '../../gateway/graphql.ts';

export const PeopleDocument = graphql(`
  query People($first: Int!, $after: String, $search: String, $status: MembershipStatus) {
    members(first: $first, after: $after, search: $search, status: $status) {
      nodes {
        id roles status phone
        requestLimit { amount currency }
        approvalLimit { amount currency }
        unit { id name }
        costCentre { id code }
        person { id name email status }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const EndedMemberDocument = graphql(`
  query EndedMember($id: ID!) {
    node(id: $id) {
      __typename
      ... on Membership { answersFor { role deputises account { id name } } }
    }
  }
`);
