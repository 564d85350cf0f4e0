import { graphql } from '../../gateway/graphql.ts';

export const SupplierCreateDocument = graphql(`
  mutation SupplierCreate($input: SupplierCreateInput!) {
    supplierCreate(input: $input) {
      __typename
      ... on SupplierCreateSuccess { supplier { id } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);
