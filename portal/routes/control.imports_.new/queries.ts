import { graphql } from '../../gateway/graphql.ts';

export const ImportStartDocument = graphql(`
  mutation ImportStart($input: ImportStartInput!) {
    importStart(input: $input) {
      __typename
      ... on ImportStartSuccess { importRun { id } }
      ... on Error { code message }
      ... on InvalidInputError { issues { path message code figures } }
    }
  }
`);
