import { graphql } from '../../gateway/graphql.ts';

export const ReadyGoodsDocument = graphql(`
  query ReadyGoods($after: String, $locale: Locale) {
    productUnits(first: 100, after: $after, filter: { states: [TESTED] }) {
      nodes {
        id
        serial
        product { name(locale: $locale) }
        order { id number expectedDate atRisk account { name } shipTo { city country } }
      }
      pageInfo { hasNextPage endCursor }
    }
    salesOrders(first: 50, filter: { stages: [RECEIVED] }) {
      nodes { id number expectedDate atRisk account { name } shipTo { city country } }
    }
  }
`);

export const ParcelsDocument = graphql(`
  query Parcels($after: String, $search: String, $state: ParcelState!) {
    shipments(first: 25, after: $after, search: $search, state: $state) {
      nodes {
        id
        number
        state
        carrier
        tracking
        shippedAt
        expectedOn
        deliveredAt
        receivedBy
        lines { sku description serial quantity }
        order { id number account { name } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const ShipmentDeliverDocument = graphql(`
  mutation ShipmentDeliver($input: ShipmentDeliverInput!) {
    shipmentDeliver(input: $input) {
      __typename
      ... on ShipmentDeliverSuccess { shipment { number } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code params } }
    }
  }
`);
