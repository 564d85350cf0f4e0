import { graphql } from '../../gateway/graphql.ts';

export const DeliveryDocument = graphql(`
  query Delivery($id: ID!, $locale: Locale) {
    incomingDelivery(id: $id) {
      id
      number
      state
      carrier
      tracking
      sscc
      shippedAt
      expectedOn
      version
      voidedAt
      voidReason
      supplier { name }
      receipts { at by pieces }
      lines {
        id
        subOrderNumber
        quantity
        received
        component { sku name(locale: $locale) serialised }
        serials { serial received }
      }
    }
  }
`);

export const DeliveryReceiveDocument = graphql(`
  mutation DeliveryReceive($input: ShipNoticeReceiveInput!) {
    shipNoticeReceive(input: $input) {
      __typename
      ... on ShipNoticeReceiveSuccess { delivery { id } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);
