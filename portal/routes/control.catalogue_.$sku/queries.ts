import { graphql } from '../../gateway/graphql.ts';

export const ControlItemDocument = graphql(`
  query ControlItem($sku: String!, $locale: Locale) {
    item(sku: $sku) {
      id
      sku
      kind
      name(locale: $locale)
      texts { locale name description }
      family { id name(locale: $locale) parent { name(locale: $locale) } }
      manufacturer
      unitCode
      serialised
      attributes
      weightGrams
      status
      version
      listPrices { price { amount currency } validFrom validUntil }
      offers {
        preference
        offer {
          id
          supplierId
          supplierName
          unitCost { amount currency }
          leadDays
          minimumQuantity
          multiple
          dailyCapacity
          validFrom
          validUntil
        }
      }
      billOfMaterials { number lines { quantity phantom item { sku name(locale: $locale) } } }
      stock { onHand reserved available }
      modelVersions { id number status publishedAt checksum definition }
    }
    families { id name(locale: $locale) parent { name(locale: $locale) } }
    suppliers(first: 100) { nodes { id code name currency } }
  }
`);

export const ItemUpdateDocument = graphql(`
  mutation ItemUpdate($input: ItemUpdateInput!) {
    itemUpdate(input: $input) {
      __typename
      ... on ItemUpdateSuccess { item { id } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);

export const ListPriceSetDocument = graphql(`
  mutation ListPriceSet($input: ListPriceSetInput!) {
    listPriceSet(input: $input) {
      __typename
      ... on ListPriceSetSuccess { item { id } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);

export const SupplierOfferSetDocument = graphql(`
  mutation SupplierOfferSet($input: SupplierOfferSetInput!) {
    supplierOfferSet(input: $input) {
      __typename
      ... on SupplierOfferSetSuccess { offer { id } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);

export const StockAdjustDocument = graphql(`
  mutation StockAdjust($input: StockAdjustInput!) {
    stockAdjust(input: $input) {
      __typename
      ... on StockAdjustSuccess { stock { onHand } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);
