import { graphql } from '../../gateway/graphql.ts';

export const ImportRunDocument = graphql(`
  query ImportRun($id: ID!, $first: Int!, $after: String, $kind: ImportFindingKind) {
    importRun(id: $id) {
      id
      kind
      fileName
      dryRun
      state
      rowsRead
      created
      changed
      same
      duplicates
      conflicts
      bad
      withoutPrice
      failure
      createdAt
      finishedAt
      findings(first: $first, after: $after, kind: $kind) {
        nodes { line kind code params }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);
