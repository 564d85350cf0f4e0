import { graphql } from '../../gateway/graphql.ts';

export const MailDocument = graphql(`
  query Mail($id: ID!) {
    mail(id: $id) { id kind recipient subject body link state createdAt }
  }
`);
