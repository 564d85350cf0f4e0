import { graphql } from '../../gateway/graphql.ts';

export const CartDocument = graphql(`
  query Cart($locale: Locale) {
    cart {
      version
      lines {
        id
        quantity
        requestedDate
        requestedDay { date state deliverOn }
        obstacle
        item {
          id
          sku
          kind
          name(locale: $locale)
          family { picture }
        }
        modelVersion { id }
        configuration { id name }
        choices { group option quantity }
        chosen { groupName(locale: $locale) optionName(locale: $locale) quantity }
        shownUnitPrice { amount currency }
        price {
          unit { amount currency }
          net { amount currency }
        }
        earliest {
          date
          code
          params
          component { name(locale: $locale) }
        }
      }
      net { amount currency }
      tax { amount currency }
      gross { amount currency }
    }
  }
`);

export const CartLineUpdateDocument = graphql(`
  mutation CartLineUpdate($input: CartLineUpdateInput!) {
    cartLineUpdate(input: $input) {
      __typename
      ... on CartLineUpdateSuccess { cart { version } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);

export const CartLineRemoveDocument = graphql(`
  mutation CartLineRemove($input: CartLineRemoveInput!) {
    cartLineRemove(input: $input) {
      __typename
      ... on CartLineRemoveSuccess { cart { version } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);

export const CartLineRestoreDocument = graphql(`
  mutation CartLineRestore($input: CartLineAddInput!) {
    cartLineAdd(input: $input) {
      __typename
      ... on CartLineAddSuccess { cart { version } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);
