import { expect } from 'vitest';
import { DEMO_PASSWORD } from '../../api/demo/demo-people.ts';
import { seedReference } from '../../api/demo/seed-reference.ts';
import { HANDLERS } from '../../api/jobs/all.ts';
import { drain } from '../../api/jobs/jobs.ts';
import { createTestApp, SETTINGS, type TestApp } from './app.ts';
import { type Browser, createBrowser } from './browser.ts';
import { CAST } from './journey-cast.ts';

/** Monday noon in Taipei; nobody there has a holiday. */
export const NOW = new Date('2026-03-09T04:00:00Z');

export type LetterRow = { recipient: string; kind: string; subject: string; body: string; link: string };

// biome-ignore lint/suspicious/noExplicitAny: a journey asserts on the shape; a type here would only repeat the document
type Data = any;

/** One of the people of a journey, signed in as in a browser. Remembers all that it was ever shown. */
export type Person = {
  /** Data of a query; faults fail the test. */
  see(document: string, variables?: Record<string, unknown>): Promise<Data>;
  /** What a mutation of one `input` answers; its idempotency key is made here unless the input has one. */
  act(field: string, inputType: string, input: object, selection?: string): Promise<Data>;
  /** As `act`, for what must succeed. */
  do(field: string, inputType: string, input: object, selection?: string): Promise<Data>;
  /** Everything that this person was sent so far, as one text. */
  shown(): string;
  readonly browser: Browser;
};

/** Reference data of the demonstration without any history, and the service on it. */
export async function createJourney() {
  const app = await createTestApp({ poolSize: 16 });
  app.setClock(NOW);
  await seedReference(app.db, { connection: app.database, settings: SETTINGS }, NOW);
  return {
    app,
    stranger: () => personOf(createBrowser(app)),
    signIn: (email: string) => signIn(app, email, DEMO_PASSWORD),
    mails: (recipient: string) => mailsTo(app, recipient),
    [Symbol.asyncDispose]: () => app[Symbol.asyncDispose](),
  };
}
export type Journey = Awaited<ReturnType<typeof createJourney>>;

let lastKey = 0;

function personOf(browser: Browser): Person {
  const seen: string[] = [];
  const ask = async (document: string, variables: Record<string, unknown>) => {
    const { data, errors } = await browser.ask(document, variables);
    expect(errors).toBeUndefined();
    seen.push(JSON.stringify(data));
    return data;
  };
  const act: Person['act'] = async (field, inputType, input, selection = '') => {
    lastKey += 1;
    const keyed = UNKEYED.has(field) ? input : { idempotencyKey: `journey-${lastKey}`, ...input };
    const document = `mutation ($input: ${inputType}!) { ${field}(input: $input) { __typename ... on Error { code message }
      ${selection && `... on ${field[0]?.toUpperCase()}${field.slice(1)}Success { ${selection} }`} } }`;
    return (await ask(document, { input: keyed }))[field];
  };
  return {
    browser,
    see: (document, variables = {}) => ask(document, variables),
    act,
    async do(field, inputType, input, selection) {
      const answer = await act(field, inputType, input, selection);
      expect(answer, `${field} ${JSON.stringify(input)}`).not.toHaveProperty('code');
      return answer;
    },
    shown: () => seen.join('\n'),
  };
}

const UNKEYED = new Set(['signIn', 'invitationAccept', 'approvalDecideByLink']);

async function signIn(app: TestApp, email: string, password: string): Promise<Person> {
  const person = personOf(createBrowser(app));
  await person.do('signIn', 'SignInInput', { email, password });
  return person;
}

/** Sends what waits to be sent, and reads a mailbox, newest first. */
async function mailsTo(app: TestApp, recipient: string): Promise<LetterRow[]> {
  await drain({ db: app.db, settings: SETTINGS, handlers: HANDLERS });
  return app.database.query<LetterRow>(
    'select recipient, kind, subject, body, link from mail where recipient = $1 order by created_at desc, id desc',
    [recipient],
  );
}

/** The secret at the end of a link that was mailed. */
export function tokenIn(link: string): string {
  return new URL(link).pathname.split('/').at(-1) ?? '';
}

const PLACES = `{ account { costCentres(first: 20) { nodes { id code } } units(first: 20) { nodes { id code } }
  addresses(first: 9) { nodes { id label } } } }`;

/** Ids of the places of a customer's own account by what people call them. */
export async function placesOf(customer: Person) {
  const { account } = await customer.see(PLACES);
  const idOf = (nodes: { id: string; code?: string; label?: string }[]) => (name: string) =>
    nodes.find(({ code, label }) => (code ?? label) === name)?.id;
  return {
    unit: idOf(account.units.nodes),
    costCentre: idOf(account.costCentres.nodes),
    address: idOf(account.addresses.nodes),
  };
}

/** Invites the journey's requester, with a limit of her own. */
export async function inviteNora(administrator: Person): Promise<void> {
  const places = await placesOf(administrator);
  await administrator.do('memberInvite', 'MemberInviteInput', {
    email: CAST.requester,
    name: 'Nora Weiss',
    locale: 'en',
    roles: ['requester'],
    requestLimit: '50000',
    unitId: places.unit('ENG'),
    costCentreId: places.costCentre('4100'),
  });
}
