import { graphql } from '../../gateway/graphql.ts';

export const AddressesDocument = graphql(`
  query Addresses($after: String) {
    account {
      id country
      addresses(first: 50, after: $after, all: true) {
        nodes { id label recipient street postalCode city region country active version }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

export const AddressCreateDocument = graphql(`
  mutation AddressCreate($input: AddressCreateInput!) {
    addressCreate(input: $input) {
      __typename
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);

export const AddressUpdateDocument = graphql(`
  mutation AddressUpdate($input: AddressUpdateInput!) {
    addressUpdate(input: $input) {
      __typename
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);
