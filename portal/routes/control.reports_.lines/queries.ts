import { graphql } from '../../gateway/graphql.ts';
import { ReportLineFields } from '../reports_.lines/queries.ts';

export const SalesReportLinesDocument = graphql(
  `
    query SalesReportLines(
      $first: Int!
      $after: String
      $from: Date!
      $to: Date!
      $groupBy: SalesGrouping!
      $key: ID
      $month: String
      $currency: String
      $accountId: ID
      $locale: Locale
    ) {
      salesReportLines(
        first: $first
        after: $after
        from: $from
        to: $to
        groupBy: $groupBy
        key: $key
        month: $month
        currency: $currency
        accountId: $accountId
      ) {
        ...ReportLineFields
      }
    }
  `,
  [ReportLineFields],
);
