import { graphql } from '../../gateway/graphql.ts';

export const ModelBreaksDocument = graphql(`
  query ModelBreaks($sku: String!, $locale: Locale) {
    item(sku: $sku) {
      modelDraft {
        breaks(first: 50, waitMs: 1500) {
          state
          total
          done
          broken
          nodes {
            kind
            unknown
            causes { code text(locale: $locale) isGroup }
            account { id name }
            configuration { id name standard shared updatedAt modelVersion { number } }
          }
        }
      }
    }
  }
`);
