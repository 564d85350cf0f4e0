import { graphql } from '../../gateway/graphql.ts';

export const ModelPreviewDocument = graphql(`
  query ModelPreview($sku: String!) {
    item(sku: $sku) {
      modelDraft { definition check(waitMs: 2000) { state void } }
    }
  }
`);
