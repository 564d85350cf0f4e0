import { graphql } from '../../gateway/graphql.ts';

export const AccountAgreementsDocument = graphql(`
  query ControlAccountAgreements($id: ID!, $after: String) {
    account(id: $id) { id }
    priceAgreements(accountId: $id, first: 25, after: $after) {
      nodes { id number status validFrom validUntil sourceDocument publishedAt }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
