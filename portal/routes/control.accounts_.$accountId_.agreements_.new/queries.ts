import { graphql } from '../../gateway/graphql.ts';

export const AgreementChoicesDocument = graphql(`
  query AgreementChoices($id: ID!, $locale: Locale) {
    account(id: $id) { id name currency timeZone }
    families { id name(locale: $locale) parent { name(locale: $locale) } }
  }
`);

export const AgreementCreateDocument = graphql(`
  mutation PriceAgreementCreate($input: PriceAgreementCreateInput!) {
    priceAgreementCreate(input: $input) {
      __typename
      ... on PriceAgreementCreateSuccess { agreement { id } }
      ... on Error { code message }
      ... on AgreementOverlapError { lines agreementNumber }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);
