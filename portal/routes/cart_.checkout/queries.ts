import { graphql } from '../../gateway/graphql.ts';

export const CheckoutDocument = graphql(`
  query Checkout($costCentreId: ID!, $locale: Locale) {
    viewer {
      membership { costCentre { id } }
      account {
        timeZone
        costCentres(first: 100) { nodes { id code name } }
        addresses(first: 100) { nodes { id label recipient street postalCode city country } }
      }
    }
    cart {
      version
      lines {
        id
        quantity
        requestedDate
        requestedDay { date state deliverOn }
        obstacle
        item { id sku kind name(locale: $locale) family { picture } }
        modelVersion { id }
        configuration { id name }
        choices { group option quantity }
        chosen { groupName(locale: $locale) optionName(locale: $locale) quantity }
        shownUnitPrice { amount currency }
        price { unit { amount currency } net { amount currency } }
        earliest { date code params component { name(locale: $locale) } }
      }
      net { amount currency }
      tax { amount currency }
      gross { amount currency }
      approval(costCentreId: $costCentreId) {
        outcome
        limit { amount currency }
        candidates { id person { name } }
      }
    }
  }
`);

export const CheckoutCostCentreDocument = graphql(`
  query CheckoutCostCentre {
    viewer {
      membership { costCentre { id } }
      account { costCentres(first: 1) { nodes { id } } }
    }
  }
`);

export const RequestSubmitDocument = graphql(`
  mutation RequestSubmit($input: RequestSubmitInput!) {
    requestSubmit(input: $input) {
      __typename
      ... on RequestSubmitSuccess { request { id status } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
      ... on DateTooEarlyError { earliest }
      ... on DateNotWorkedError { next }
    }
  }
`);
