import { graphql } from '../../gateway/graphql.ts';

export const ItemModelDocument = graphql(`
  query ItemModel($sku: String!, $locale: Locale) {
    item(sku: $sku) {
      id
      sku
      kind
      name(locale: $locale)
      listPrices { price { currency } }
      modelVersions { id number status definition publishedAt effectiveFrom effectiveTo checksum }
      modelDraft {
        id
        version
        canUndo
        updatedAt
        editedBy { name }
        basedOn { number }
        definition
        tests
        issues { path code }
        check(waitMs: 300) {
          state
          void
          causes { code text(locale: $locale) isGroup }
          dead { group option causes { code text(locale: $locale) isGroup } }
          forced { group option }
          optionsProved
          tests { code outcome found unknown value remaining free { group option } price { amount currency } causes { code text(locale: $locale) isGroup } }
          compiled { nodes edges kilobytes limit }
          redundant
          rulesProved
          configurations
        }
      }
    }
  }
`);

export const ModelDraftStartDocument = graphql(`
  mutation ModelDraftStart($input: ModelDraftStartInput!) {
    modelDraftStart(input: $input) {
      __typename
      ... on ModelDraftStartSuccess { modelDraft { id } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);

export const ModelDraftSaveDocument = graphql(`
  mutation ModelDraftSave($input: ModelDraftSaveInput!) {
    modelDraftSave(input: $input) {
      __typename
      ... on ModelDraftSaveSuccess { modelDraft { id } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);

export const ModelDraftPartSaveDocument = graphql(`
  mutation ModelDraftPartSave($input: ModelDraftPartSaveInput!) {
    modelDraftPartSave(input: $input) {
      __typename
      ... on ModelDraftPartSaveSuccess { modelDraft { id } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);

export const ModelDraftPartRemoveDocument = graphql(`
  mutation ModelDraftPartRemove($input: ModelDraftPartRemoveInput!) {
    modelDraftPartRemove(input: $input) {
      __typename
      ... on ModelDraftPartRemoveSuccess { modelDraft { id } }
      ... on Error { code message }
    }
  }
`);

export const ModelDraftPartMoveDocument = graphql(`
  mutation ModelDraftPartMove($input: ModelDraftPartMoveInput!) {
    modelDraftPartMove(input: $input) {
      __typename
      ... on ModelDraftPartMoveSuccess { modelDraft { id } }
      ... on Error { code message }
    }
  }
`);

export const ModelDraftUndoDocument = graphql(`
  mutation ModelDraftUndo($input: ModelDraftKeyInput!) {
    modelDraftUndo(input: $input) {
      __typename
      ... on ModelDraftUndoSuccess { modelDraft { id } }
      ... on Error { code message }
    }
  }
`);

export const ModelDraftDiscardDocument = graphql(`
  mutation ModelDraftDiscard($input: ModelDraftKeyInput!) {
    modelDraftDiscard(input: $input) {
      __typename
      ... on ModelDraftDiscardSuccess { item { id } }
      ... on Error { code message }
    }
  }
`);

export const ModelDraftPublishDocument = graphql(`
  mutation ModelDraftPublish($input: ModelDraftPublishInput!) {
    modelDraftPublish(input: $input) {
      __typename
      ... on ModelDraftPublishSuccess { modelVersion { number } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);

export const ModelVersionWithdrawDocument = graphql(`
  mutation ModelVersionWithdraw($input: ModelVersionWithdrawInput!) {
    modelVersionWithdraw(input: $input) {
      __typename
      ... on ModelVersionWithdrawSuccess { modelVersion { id } }
      ... on Error { code message }
    }
  }
`);
