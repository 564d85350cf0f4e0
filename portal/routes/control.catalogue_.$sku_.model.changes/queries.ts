import { graphql } from '../../gateway/graphql.ts';

export const ModelChangesDocument = graphql(`
  query ModelChanges($from: ID!, $to: ID!, $locale: Locale) {
    modelChanges(from: $from, to: $to) { part kind group code name(locale: $locale) fields before after }
  }
`);
