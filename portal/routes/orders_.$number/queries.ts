import { graphql } from '../../gateway/graphql.ts';
import { DocumentLineFields } from '../requests_.$requestId/queries.ts';

export const OrderDocument = graphql(
  `
    query Order($number: String!, $locale: Locale) {
      order: orderByNumber(number: $number) {
        id
        number
        version
        stage
        atRisk
        poNumber
        requestedDate
        promisedDate
        expectedDate
        placedAt
        deliveredAt
        cancelledAt
        net { amount currency }
        tax { amount currency }
        gross { amount currency }
        requester { id person { name } }
        costCentre { code name }
        shipTo { label recipient street postalCode city region country }
        lines {
          id
          stage
          promisedDate
          expectedDate
          findings { code params(locale: $locale) }
          units { serial state }
          ...DocumentLineFields
        }
        parcels {
          id
          number
          state
          carrier
          tracking
          sscc
          shippedAt
          expectedOn
          deliveredAt
          receivedBy
          lines { sku description serial quantity }
        }
        events { id lineId kind params actor at }
        request { id number }
        decisions { authorised basis decidedAt decidedBy { person { name } } }
        cancelPreview {
          possible
          lines { lineId possible obstacle releasedParts withdrawnParts }
        }
      }
      account {
        contacts {
          role
          opens
          closes
          weekdays
          timeZone
          languages
          person { name phone email }
          deputy { name }
        }
      }
    }
  `,
  [DocumentLineFields],
);

export const OrderAddDocument = graphql(`
  mutation OrderAdd($input: CartOrderAddInput!) {
    cartOrderAdd(input: $input) {
      __typename
      ... on CartOrderAddSuccess { ordered { leftOut } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);

export const OrderCancelDocument = graphql(`
  mutation OrderCancel($input: OrderCancelInput!) {
    orderCancel(input: $input) {
      __typename
      ... on OrderCancelSuccess { order { id } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);
