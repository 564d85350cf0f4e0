import { graphql } from '../../gateway/graphql.ts';

export const ShipNoticeDocument = graphql(`
  query ShipNotice($id: ID!, $locale: Locale) {
    supplierRelation { name }
    shipNotice(id: $id) {
      id
      number
      state
      carrier
      tracking
      sscc
      shippedAt
      expectedOn
      lines {
        id
        subOrderNumber
        quantity
        received
        component { sku name(locale: $locale) }
        serials { serial received }
      }
    }
  }
`);
