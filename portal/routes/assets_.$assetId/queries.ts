import { graphql } from '../../gateway/graphql.ts';

export const AssetDocument = graphql(`
  query Asset($id: ID!, $locale: Locale) {
    asset(id: $id) {
      id
      serial
      sku
      name
      status
      location
      deliveredOn
      warrantyUntil
      version
      address { id label street postalCode city country }
      costCentre { id code name }
      order { number placedAt }
      components { sku name(locale: $locale) serialised serial quantity }
    }
    account {
      costCentres(first: 100) { nodes { id code name } }
      addresses(first: 100) { nodes { id label city } }
    }
  }
`);

export const AssetMoveDocument = graphql(`
  mutation AssetMove($input: AssetMoveInput!) {
    assetMove(input: $input) {
      __typename
      ... on AssetMoveSuccess { asset { id } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);

export const AssetRetireDocument = graphql(`
  mutation AssetRetire($input: AssetRetireInput!) {
    assetRetire(input: $input) {
      __typename
      ... on AssetRetireSuccess { asset { id } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);
