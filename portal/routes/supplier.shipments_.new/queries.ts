import { graphql } from '../../gateway/graphql.ts';

export const ShippableDocument = graphql(`
  query Shippable($locale: Locale) {
    firstAnswerDay
    subOrders(first: 100, sort: DUE_FIRST, filter: { toShip: true }) {
      nodes {
        id
        number
        status
        dueDate
        lines {
          id
          component { sku name(locale: $locale) serialised }
          quantity
          shipped
          withdrawn
          dueDate
          confirmedDate
          outcome { accepted changed backordered rejected }
        }
      }
    }
  }
`);

export const ShipNoticeCreateDocument = graphql(`
  mutation ShipNoticeCreate($input: ShipNoticeCreateInput!) {
    shipNoticeCreate(input: $input) {
      __typename
      ... on ShipNoticeCreateSuccess { shipNotice { id } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
      ... on OverShipmentError { subOrderLineId open }
      ... on SerialCountError { subOrderLineId expected found }
      ... on DuplicateSerialError { serials }
    }
  }
`);
