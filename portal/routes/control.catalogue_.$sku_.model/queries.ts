import { graphql } from '../../gateway/graphql.ts';

export const ItemModelDocument = graphql(`
  query ItemModel($sku: String!, $locale: Locale) {
    item(sku: $sku) {
      id
      sku
      kind
      name(locale: $locale)
      modelVersions { number status definition }
    }
  }
`);

export const ModelVersionPublishDocument = graphql(`
  mutation ModelVersionPublish($input: ModelVersionPublishInput!) {
    modelVersionPublish(input: $input) {
      __typename
      ... on ModelVersionPublishSuccess { modelVersion { id } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code } }
    }
  }
`);
