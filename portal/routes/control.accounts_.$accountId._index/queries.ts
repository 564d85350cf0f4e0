import { graphql } from '../../gateway/graphql.ts';

export const AccountOverviewDocument = graphql(`
  query ControlAccountOverview($id: ID!, $from: Date!, $to: Date!) {
    account(id: $id) {
      id
      currency
      locale
      country
      timeZone
      paymentDays
      organisation { name taxNumber calendar { name } }
      contacts {
        role
        person { name email phone }
        deputy { name email }
        standsIn
        named
        languages
        weekdays
        opens
        closes
        timeZone
      }
      addresses(first: 20) { nodes { id label city country } }
      units(first: 20) { nodes { id name } }
      costCentres(first: 20) { nodes { id code name } }
    }
    staff: members(first: 100, status: active) { nodes { id roles phone person { name email } } }
    salesOrders(first: 8, filter: { accountId: $id }) {
      nodes { id number poNumber placedAt stage atRisk expectedDate net { amount currency } }
    }
    salesReport(from: $from, to: $to, groupBy: ACCOUNT, groups: 1, accountId: $id) {
      currency
      groups {
        key
        figures { orders net { amount currency } }
        months { month figures { net { amount currency } } }
      }
    }
  }
`);

export const AccountContactSetDocument = graphql(`
  mutation AccountContactSet($input: AccountContactSetInput!) {
    accountContactSet(input: $input) {
      __typename
      ... on AccountContactSetSuccess { account { id } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);
