import { graphql } from '../../gateway/graphql.ts';
import { WaitingFragment } from '../notifications/queries.ts';

export const PremierPageDocument = graphql(
  `
    query PremierPage($from: Date!, $to: Date!, $locale: Locale) {
      ...Waiting
      account {
        id name paymentDays
        contacts {
          role opens closes timeZone weekdays languages standsIn
          person { name phone email }
          deputy { name }
        }
      }
      underway: orders(
        first: 8
        filter: { stages: [PLACED, CONFIRMED, IN_PRODUCTION, RECEIVED, ASSEMBLING, TESTING, SHIPPED] }
        sort: EXPECTED_FIRST
      ) {
        nodes {
          id number stage atRisk promisedDate expectedDate
          lines { id description quantity findings { code params(locale: $locale) } }
        }
        pageInfo { hasNextPage }
      }
      standards: configurations(first: 6, standard: true) {
        nodes {
          id name fit choices { group option quantity }
          item { id sku name(locale: $locale) family { id code } }
          price { unit { amount currency } list { amount currency } }
          earliest { date code params component { sku name(locale: $locale) } }
        }
      }
      priceAgreements(first: 10) { nodes { id number status validFrom validUntil } }
      catalogueCount
      assetFigures(warrantyDays: 60) { total inStore warrantyEndsSoon }
      assets(first: 4) { nodes { id name serial status deliveredOn location } }
      purchaseReport(from: $from, to: $to, groupBy: CATEGORY, groups: 5) {
        currency wholeAccount
        total { orders net { amount currency } }
        months { month figures { net { amount currency } } }
        groups { key name(locale: $locale) months { month figures { net { amount currency } } } }
      }
    }
  `,
  [WaitingFragment],
);

export const OrderAgainDocument = graphql(`
  mutation OrderAgain($input: CartLineAddInput!) {
    cartLineAdd(input: $input) {
      __typename
      ... on CartLineAddSuccess { cart { version } }
      ... on Error { code message }
    }
  }
`);
