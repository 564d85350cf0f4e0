import { graphql } from '../../gateway/graphql.ts';

export const CustomerSearchDocument = graphql(`
  query CustomerSearch($text: String!) {
    orders(first: 8, filter: { search: $text }) {
      nodes { id number poNumber stage expectedDate lines { id description quantity } }
      pageInfo { hasNextPage }
    }
    requests(first: 8, filter: { search: $text }) {
      nodes { id number poNumber status lines { id description quantity } }
      pageInfo { hasNextPage }
    }
    assets(first: 8, filter: { search: $text }) {
      nodes { id name serial location status }
      pageInfo { hasNextPage }
    }
    catalogue(first: 8, search: $text) {
      nodes { id sku name unitPrice { amount currency } family { id name } }
      pageInfo { hasNextPage }
    }
    members(first: 5, search: $text) { nodes { id roles person { id name email } } pageInfo { hasNextPage } }
  }
`);

export const SupplierSearchDocument = graphql(`
  query SupplierSearch($text: String!) {
    subOrders(first: 12, sort: NEWEST, filter: { search: $text }) {
      nodes { id number status dueDate lines { id quantity component { name } } }
      pageInfo { hasNextPage }
    }
    supplierOffers(first: 8, search: $text) { nodes { id sku itemName } pageInfo { hasNextPage } }
  }
`);

export const SellerSearchDocument = graphql(`
  query SellerSearch($text: String!) {
    salesOrders(first: 8, filter: { search: $text }) {
      nodes { id number poNumber stage expectedDate account { id name } lines { id description quantity } }
      pageInfo { hasNextPage }
    }
    supplyOrders(first: 8, search: $text) {
      nodes { id number status supplier { id name } order { id number } }
      pageInfo { hasNextPage }
    }
    accounts(first: 5, search: $text) { nodes { id code name } pageInfo { hasNextPage } }
    suppliers(first: 5, search: $text) { nodes { id code name } pageInfo { hasNextPage } }
    items(first: 8, search: $text) { nodes { id sku name manufacturer } pageInfo { hasNextPage } }
  }
`);
