import { graphql } from '../../gateway/graphql.ts';

export const ControlAgreementDocument = graphql(`
  query ControlAgreement($id: ID!, $after: String, $locale: Locale) {
    node(id: $id) {
      ... on PriceAgreement {
        id
        number
        status
        currency
        validFrom
        validUntil
        sourceDocument
        publishedAt
        version
        account { id name timeZone }
      }
    }
    priceAgreementLines(agreementId: $id, first: 50, after: $after) {
      nodes {
        id
        family { name(locale: $locale) }
        sku
        itemName(locale: $locale)
        minimumQuantity
        unitPrice { amount currency }
        discountBasisPoints
        validFrom
        validUntil
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const AgreementPublishDocument = graphql(`
  mutation PriceAgreementPublish($input: PriceAgreementPublishInput!) {
    priceAgreementPublish(input: $input) {
      __typename
      ... on PriceAgreementPublishSuccess { agreement { id } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);

export const AgreementEndDocument = graphql(`
  mutation PriceAgreementEnd($input: PriceAgreementEndInput!) {
    priceAgreementEnd(input: $input) {
      __typename
      ... on PriceAgreementEndSuccess { agreement { id } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);
