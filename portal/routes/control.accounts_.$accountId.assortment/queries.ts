import { graphql } from '../../gateway/graphql.ts';

export const AccountAssortmentDocument = graphql(`
  query ControlAccountAssortment($id: ID!, $after: String, $locale: Locale) {
    account(id: $id) { id }
    assortmentRules(accountId: $id, first: 50, after: $after) {
      nodes { id effect family { id name(locale: $locale) } item { id sku name(locale: $locale) } }
      pageInfo { hasNextPage endCursor }
    }
    families { id name(locale: $locale) parent { name(locale: $locale) } }
  }
`);

export const AssortmentRuleSetDocument = graphql(`
  mutation AssortmentRuleSet($input: AssortmentRuleSetInput!) {
    assortmentRuleSet(input: $input) {
      __typename
      ... on AssortmentRuleSetSuccess { account { id } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);

/** The item behind a part number that somebody typed. */
export const ItemIdDocument = graphql(`
  query ItemId($sku: String!) {
    item(sku: $sku) { id }
  }
`);
