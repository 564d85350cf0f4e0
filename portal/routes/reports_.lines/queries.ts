import { graphql } from '../../gateway/graphql.ts';

/** A page of the order lines behind a figure, for whoever may read them. */
export const ReportLineFields = graphql(`
  fragment ReportLineFields on ReportLineConnection @_unmask {
    nodes {
      id
      orderId
      orderNumber
      accountName
      placedAt
      sku
      name(locale: $locale)
      description
      family { name(locale: $locale) }
      region
      quantity
      unitPrice { amount currency }
      net { amount currency }
    }
    pageInfo { hasNextPage endCursor }
  }
`);

export const ReportLinesDocument = graphql(
  `
    query ReportLines(
      $first: Int!
      $after: String
      $from: Date!
      $to: Date!
      $groupBy: PurchaseGrouping!
      $key: ID
      $month: String
      $locale: Locale
    ) {
      purchaseReportLines(
        first: $first
        after: $after
        from: $from
        to: $to
        groupBy: $groupBy
        key: $key
        month: $month
      ) {
        ...ReportLineFields
      }
    }
  `,
  [ReportLineFields],
);
