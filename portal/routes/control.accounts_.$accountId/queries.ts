import { graphql } from '../../gateway/graphql.ts';

export const AccountHeadDocument = graphql(`
  query ControlAccountHead($id: ID!) {
    account(id: $id) { id code name status currency locale }
  }
`);
