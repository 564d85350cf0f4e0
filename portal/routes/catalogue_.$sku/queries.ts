import { graphql } from '../../gateway/graphql.ts';

export const ItemDocument = graphql(`
  query Item($sku: String!, $quantity: Int!, $locale: Locale) {
    catalogueItem(sku: $sku) {
      id
      sku
      kind
      name(locale: $locale)
      manufacturer
      unitCode
      family {
        id
        name(locale: $locale)
        picture
        parent { id name(locale: $locale) parent { id name(locale: $locale) } }
      }
      listPrice { amount currency }
      unitPrice { amount currency }
      available
      leadDays
      modelVersion { id }
      detail {
        description(locale: $locale)
        attributes
        weightGrams
        serialised
      }
      quantityBreaks { quantity unit { amount currency } }
      price(quantity: $quantity) {
        quantity
        unit { amount currency }
        gross { amount currency }
        steps {
          code
          params
          before { amount currency }
          after { amount currency }
        }
      }
    }
  }
`);

export const ItemConfigurationsDocument = graphql(`
  query ItemConfigurations($itemId: ID!, $locale: Locale) {
    configurations(first: 12, standard: true, itemId: $itemId) {
      nodes {
        id
        name
        price { unit { amount currency } }
        earliest { date }
        chosen { optionName(locale: $locale) quantity }
      }
    }
  }
`);
