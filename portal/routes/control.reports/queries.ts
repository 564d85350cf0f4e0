import { graphql } from '../../gateway/graphql.ts';
import { ReportFields } from '../reports/queries.ts';

export const SalesReportDocument = graphql(
  `
    query SalesReport(
      $from: Date!
      $to: Date!
      $groupBy: SalesGrouping!
      $groups: Int!
      $accountId: ID
      $locale: Locale
    ) {
      salesReport(from: $from, to: $to, groupBy: $groupBy, groups: $groups, accountId: $accountId) {
        ...ReportFields
      }
      accounts(first: 100) { nodes { id name } }
    }
  `,
  [ReportFields],
);
