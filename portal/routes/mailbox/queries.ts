import { graphql } from '../../gateway/graphql.ts';

export const MailboxDocument = graphql(`
  query Mailbox($first: Int!, $after: String, $recipient: String) {
    mails(first: $first, after: $after, recipient: $recipient) {
      nodes { id kind recipient subject state createdAt }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
