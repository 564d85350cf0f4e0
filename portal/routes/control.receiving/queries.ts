import { graphql } from '../../gateway/graphql.ts';

export const ReceivingDocument = graphql(`
  query Receiving($after: String, $search: String, $expectedBefore: Date, $locale: Locale) {
    shipNoticesExpected(first: 25, after: $after, search: $search, expectedBefore: $expectedBefore) {
      nodes {
        id
        number
        sscc
        carrier
        tracking
        expectedOn
        supplier { name }
        lines { quantity received subOrderNumber component { sku name(locale: $locale) } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const ReceiveScanDocument = graphql(`
  mutation ReceiveScan($input: ReceiveScanInput!, $locale: Locale) {
    receiveScan(input: $input) {
      __typename
      ... on ReceiveScanSuccess { scan { kind code pieces delivery { id number supplier { name } } } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
      ... on WrongNoticeError { deliveryId }
      ... on AlreadyReceivedError { state receivedAt receivedBy delivery { id number supplier { name } } }
      ... on DeliveryAlreadyReceivedError { deliveries delivery { id number supplier { name } receipts { at by } } }
      ... on DeliveryVoidError { delivery { id number voidedAt voidReason supplier { name } } }
      ... on AmbiguousCodeError {
        scanned
        choices {
          kind
          delivery {
            id
            number
            sscc
            tracking
            supplier { name }
            lines { quantity received component { name(locale: $locale) } }
          }
        }
      }
    }
  }
`);
