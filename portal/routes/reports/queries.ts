import { graphql } from '../../gateway/graphql.ts';

/** A report in full, for whoever may read it. */
export const ReportFields = graphql(`
  fragment ReportFields on Report @_unmask {
    currency
    total { orders lines quantity net { amount currency } averageUnitPrice { amount currency } }
    other { orders lines quantity net { amount currency } averageUnitPrice { amount currency } }
    months { month figures { orders quantity net { amount currency } } }
    groups {
      key
      name(locale: $locale)
      sku
      figures { orders lines quantity net { amount currency } averageUnitPrice { amount currency } }
      months { month figures { net { amount currency } } }
    }
  }
`);

export const PurchaseReportDocument = graphql(
  `
    query PurchaseReport($from: Date!, $to: Date!, $groupBy: PurchaseGrouping!, $groups: Int!, $locale: Locale) {
      purchaseReport(from: $from, to: $to, groupBy: $groupBy, groups: $groups) {
        wholeAccount
        ...ReportFields
      }
    }
  `,
  [ReportFields],
);
