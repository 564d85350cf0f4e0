import { graphql } from '../../gateway/graphql.ts';

export const ReportLinesDocument = graphql(`
  query ReportLines(
    $after: String
    $from: Date!
    $to: Date!
    $groupBy: PurchaseGrouping!
    $key: ID
    $month: String
    $locale: Locale
  ) {
    purchaseReportLines(
      first: 50
      after: $after
      from: $from
      to: $to
      groupBy: $groupBy
      key: $key
      month: $month
    ) {
      nodes {
        id
        orderNumber
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
  }
`);
