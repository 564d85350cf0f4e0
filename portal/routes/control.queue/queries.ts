import { graphql } from '../../gateway/graphql.ts';

export const QueueDocument = graphql(`
  query Queue($after: String, $filter: WorkExceptionFilter, $today: Date!, $locale: Locale) {
    workExceptions(first: 25, after: $after, filter: $filter) {
      nodes {
        id
        kind
        state
        quantity
        needed
        detail
        version
        openedAt
        resolvedAt
        resolution
        order { id number expectedDate account { name } }
        component { sku name(locale: $locale) }
        supplier { name }
        owner { id person { name } }
      }
      pageInfo { hasNextPage endCursor }
    }
    workExceptionCounts { open mine }
    dueWork(day: $today) { tasksOverdue tasksToday answersOpen answersOverdue deliveriesExpected deliveriesLate }
    tasks(first: 8, filter: { states: [PLANNED, STARTED], dueBy: $today }) {
      nodes { id kind state dueOn order { id number } }
      pageInfo { hasNextPage }
    }
    shipNoticesExpected(first: 6) {
      nodes { id number expectedOn supplier { name } lines { quantity received } }
    }
    supplyOrders(first: 8, unanswered: true) {
      nodes { id number answerDueAt supplier { name } order { id } }
    }
    salesRequestsStalled(first: 20) {
      nodes { id number version obstacle placementError placeAgainAt submittedAt gross { amount currency } account { id name } requester { person { name } } }
    }
  }
`);

export const QueueFileDocument = graphql(`
  query QueueFile($after: String, $filter: WorkExceptionFilter, $locale: Locale) {
    workExceptions(first: 100, after: $after, filter: $filter) {
      nodes {
        kind
        quantity
        needed
        openedAt
        resolvedAt
        resolution
        order { number expectedDate account { name } }
        component { sku name(locale: $locale) }
        supplier { name }
        owner { person { name } }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const ExceptionTakeDocument = graphql(`
  mutation ExceptionTake($input: WorkExceptionInput!) {
    workExceptionTake(input: $input) {
      __typename
      ... on WorkExceptionTakeSuccess { exception { id } }
      ... on Error { code message }
    }
  }
`);

export const SalesRequestPlaceDocument = graphql(`
  mutation SalesRequestPlace($input: SalesRequestPlaceInput!) {
    salesRequestPlace(input: $input) {
      __typename
      ... on SalesRequestPlaceSuccess { request { id status placementError order { id } } }
      ... on Error { code message }
    }
  }
`);
