import { graphql } from '../../gateway/graphql.ts';

export const ShipNoticeDocument = graphql(`
  query ShipNotice($id: ID!, $locale: Locale) {
    supplierRelation { name }
    shipNotice(id: $id) {
      id
      number
      state
      carrier
      tracking
      sscc
      shippedAt
      expectedOn
      version
      mayBeVoided
      voidedAt
      voidReason
      lines {
        id
        subOrderNumber
        quantity
        received
        component { sku name(locale: $locale) }
        serials { serial received }
      }
    }
  }
`);

export const ShipNoticeVoidDocument = graphql(`
  mutation ShipNoticeVoid($input: ShipNoticeVoidInput!) {
    shipNoticeVoid(input: $input) {
      __typename
      ... on ShipNoticeVoidSuccess { shipNotice { id } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code params } }
    }
  }
`);
