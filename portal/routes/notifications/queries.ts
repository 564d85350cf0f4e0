import { graphql } from '../../gateway/graphql.ts';

/** What waits for a customer: to decide, to mend, to know, to send off. */
export const WaitingFragment = graphql(`
  fragment Waiting on Query @_unmask {
    approvals(first: 10) {
      nodes {
        id dueAt
        request {
          id number gross { amount currency } requester { person { name } } lines { id description quantity }
        }
      }
    }
    refused: requests(first: 10, filter: { refusedLately: true }) {
      nodes { id number status submittedAt decidedAt gross { amount currency } lines { id description quantity } }
    }
    troubled: orders(first: 10, filter: { atRisk: true }, sort: EXPECTED_FIRST) {
      nodes { id number promisedDate expectedDate lines { id description quantity findings { code params(locale: $locale) } } }
    }
    cart { version net { amount currency } lines { id } }
  }
`);

export const NotificationsDocument = graphql(`query Notifications($locale: Locale) { ...Waiting }`, [WaitingFragment]);

export const UnansweredDocument = graphql(`
  query Unanswered($locale: Locale) {
    subOrders(first: 20, filter: { unanswered: true }) {
      nodes { id number dueDate answerDueAt lines { id quantity component { name(locale: $locale) } } }
    }
  }
`);

export const ExceptionsDocument = graphql(`
  query Exceptions($locale: Locale) {
    workExceptions(first: 20, filter: { state: OPEN }) {
      nodes { id kind quantity openedAt component { name(locale: $locale) } order { id number account { id name } } owner { id person { name } } }
    }
    salesRequestsStalled(first: 20) { nodes { id number obstacle submittedAt account { id name } } }
  }
`);
