import { graphql } from '../../gateway/graphql.ts';

export const ChangesDocument = graphql(`
  subscription Changes {
    changes { topic id }
  }
`);
