import { graphql } from '../../gateway/graphql.ts';

export const AgreementChoicesDocument = graphql(`
  query AgreementChoices($id: ID!) {
    account(id: $id) { id name currency timeZone }
    families { id name parent { name } }
  }
`);

export const AgreementCreateDocument = graphql(`
  mutation PriceAgreementCreate($input: PriceAgreementCreateInput!) {
    priceAgreementCreate(input: $input) {
      __typename
      ... on PriceAgreementCreateSuccess { agreement { id } }
      ... on Error { code message }
      ... on AgreementOverlapError { lines }
      ... on InvalidInputError { issues { path message } }
    }
  }
`);
