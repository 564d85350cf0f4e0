import { graphql } from '../../gateway/graphql.ts';

export const CostCentresDocument = graphql(`
  query CostCentres($after: String) {
    account {
      id
      costCentres(first: 50, after: $after, all: true) {
        nodes { id code name active version unit { id name } }
        pageInfo { hasNextPage endCursor }
      }
      units(first: 100) { nodes { id code name } }
    }
  }
`);

export const CostCentreCreateDocument = graphql(`
  mutation CostCentreCreate($input: CostCentreCreateInput!) {
    costCentreCreate(input: $input) {
      __typename
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);

export const CostCentreUpdateDocument = graphql(`
  mutation CostCentreUpdate($input: CostCentreUpdateInput!) {
    costCentreUpdate(input: $input) {
      __typename
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);
