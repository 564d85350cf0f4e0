import { graphql } from '../../gateway/graphql.ts';

export const ParcelDraftDocument = graphql(`
  query ParcelDraft($orderId: ID!, $locale: Locale) {
    salesOrder(id: $orderId) {
      id
      number
      expectedDate
      account { name }
      shipTo { recipient street postalCode city country }
      lines { id sku description quantity }
      plan {
        tasks { kind orderLineId }
        components { orderLineId component { sku serialised } }
      }
      shipments { lines { sku quantity } }
    }
    productUnits(first: 100, filter: { orderId: $orderId, states: [TESTED] }) {
      nodes { id serial product { name(locale: $locale) } }
    }
  }
`);

export const ShipmentCreateDocument = graphql(`
  mutation ShipmentCreate($input: ShipmentCreateInput!) {
    shipmentCreate(input: $input) {
      __typename
      ... on ShipmentCreateSuccess { shipment { number } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code params } }
      ... on NotAtHandError { orderLineId atHand }
    }
  }
`);
