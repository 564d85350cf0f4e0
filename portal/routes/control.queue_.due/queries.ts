import { graphql } from '../../gateway/graphql.ts';

export const DueTasksDocument = graphql(`
  query DueTasks($after: String, $from: Date, $by: Date!, $today: Date!) {
    dueWork(day: $today) { tasksOverdue tasksToday answersOpen answersOverdue }
    tasks(first: 25, after: $after, filter: { states: [PLANNED, STARTED], dueFrom: $from, dueBy: $by }) {
      nodes { id kind state dueOn order { id number expectedDate atRisk account { name } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

export const DueAnswersDocument = graphql(`
  query DueAnswers($after: String, $answerDue: SubOrderAnswerDue, $today: Date!) {
    dueWork(day: $today) { tasksOverdue tasksToday answersOpen answersOverdue }
    supplyOrders(first: 25, after: $after, unanswered: true, answerDue: $answerDue) {
      nodes { id number answerDueAt dueDate dispatchedAt supplier { id name } order { id number account { name } } }
      pageInfo { hasNextPage endCursor }
    }
  }
`);
