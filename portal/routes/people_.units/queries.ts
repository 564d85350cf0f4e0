import { graphql } from '../../gateway/graphql.ts';

export const UnitsDocument = graphql(`
  query Units($after: String) {
    account {
      id
      units(first: 100, after: $after) {
        nodes { id code name version parent { id } }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

export const UnitCreateDocument = graphql(`
  mutation UnitCreate($input: UnitCreateInput!) {
    unitCreate(input: $input) {
      __typename
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);

export const UnitUpdateDocument = graphql(`
  mutation UnitUpdate($input: UnitUpdateInput!) {
    unitUpdate(input: $input) {
      __typename
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);
