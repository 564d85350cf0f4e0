import { graphql } from '../../gateway/graphql.ts';

export const ControlSupplierDocument = graphql(`
  query ControlSupplier($id: ID!, $offersAfter: String, $search: String, $locale: Locale) {
    supplier(id: $id) {
      id
      code
      name
      status
      currency
      answerHours
      transitDays
      orderEmail
      organisation { name country timeZone taxNumber calendar { name } }
    }
    supplierOffers(supplierId: $id, first: 25, after: $offersAfter, search: $search) {
      nodes {
        id
        sku
        itemName(locale: $locale)
        unitCost { amount currency }
        leadDays
        minimumQuantity
        multiple
        dailyCapacity
        status
        validFrom
        validUntil
      }
      pageInfo { hasNextPage endCursor }
    }
    supplyOrders(supplierId: $id, first: 10) {
      nodes { id number status dispatchedAt answerDueAt dueDate total { amount currency } order { id number } }
    }
    members(supplierId: $id, first: 50) {
      nodes { id status roles phone person { name email status } }
      pageInfo { hasNextPage }
    }
  }
`);
