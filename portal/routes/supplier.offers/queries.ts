import { graphql } from '../../gateway/graphql.ts';

export const OwnOffersDocument = graphql(`
  query OwnOffers($after: String, $search: String, $locale: Locale) {
    supplierOffers(first: 50, after: $after, search: $search) {
      nodes {
        id
        sku
        itemName(locale: $locale)
        unitCost { amount currency }
        leadDays
        minimumQuantity
        multiple
        dailyCapacity
        validFrom
        validUntil
        status
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
