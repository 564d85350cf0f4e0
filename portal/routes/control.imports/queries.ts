import { graphql } from '../../gateway/graphql.ts';

export const ImportRunsDocument = graphql(`
  query ImportRuns($first: Int!, $after: String) {
    importRuns(first: $first, after: $after) {
      nodes {
        id
        kind
        fileName
        dryRun
        state
        rowsRead
        created
        changed
        duplicates
        conflicts
        bad
        createdAt
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
