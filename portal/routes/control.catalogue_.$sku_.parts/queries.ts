import { graphql } from '../../gateway/graphql.ts';

export const ItemPartsDocument = graphql(`
  query ItemParts($sku: String!, $locale: Locale) {
    item(sku: $sku) {
      id
      sku
      name(locale: $locale)
      billOfMaterials { number lines { quantity phantom item { sku } } }
    }
  }
`);

export const BillOfMaterialsPublishDocument = graphql(`
  mutation BillOfMaterialsPublish($input: BillOfMaterialsPublishInput!, $locale: Locale) {
    billOfMaterialsPublish(input: $input) {
      __typename
      ... on BillOfMaterialsPublishSuccess { item { id } }
      ... on BillOfMaterialsCycleError { path { sku name(locale: $locale) } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);
