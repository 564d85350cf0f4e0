import { graphql } from '../../gateway/graphql.ts';

export const ReportLinesFileDocument = graphql(`
  query ReportLinesFile(
    $after: String
    $from: Date!
    $to: Date!
    $groupBy: PurchaseGrouping!
    $key: ID
    $month: String
    $locale: Locale
  ) {
    purchaseReportLines(
      first: 100
      after: $after
      from: $from
      to: $to
      groupBy: $groupBy
      key: $key
      month: $month
    ) {
      nodes {
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
