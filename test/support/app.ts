import { createApp } from '../../api/app.ts';
import { createDatabase, type Database } from '../../api/db/unit.ts';
import { hashToken } from '../../api/identity/token.ts';
import { createTestDatabase, type TestDatabase } from './database.ts';

export const SETTINGS = {
  origin: 'http://localhost',
  secure: false,
  bcryptCost: 4,
  secret: 'test-secret-of-more-than-thirty-two-characters',
  demo: true,
} as const;

// biome-ignore lint/suspicious/noExplicitAny: a test asserts on the shape; a type here would only repeat the document
type Data = any;
export type Answer = {
  status: number;
  data: Data;
  errors?: { message: string; extensions?: { code?: string } }[];
};

export type TestApp = {
  readonly database: TestDatabase;
  readonly db: Database;
  readonly fetch: (request: Request) => Promise<Response>;
  /** Names of the statements sent since the last call of `statements()`. */
  statements(): string[];
  /** The service's clock; undefined is the database's own. */
  setClock(now: Date | undefined): void;
  /** Asks the API as the holder of a token; no token asks anonymously. Data is untyped on purpose: tests assert on it. */
  ask(token: string | null, document: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** An API token of the membership, read and write. */
  tokenOf(membershipId: string): Promise<string>;
  [Symbol.asyncDispose](): Promise<void>;
};

/** The service on a database of its own; faults are rethrown into the test's output. */
export async function createTestApp(
  options: { onFault?: (error: unknown) => void; poolSize?: number; documents?: ReadonlySet<string> } = {},
): Promise<TestApp> {
  const database = await createTestDatabase(options.poolSize ? { poolSize: options.poolSize } : {});
  let seen: string[] = [];
  let clock: Date | undefined;
  const db = createDatabase({
    pool: database.pool,
    rolePrefix: database.installation.rolePrefix,
    onStatement: (name) => seen.push(name),
    clock: () => clock ?? new Date(),
  });
  const app = createApp({
    db,
    settings: SETTINGS,
    onFault: options.onFault ?? ((error) => console.error(error)),
    ...(options.documents && { documents: options.documents }),
  });
  const tokens = new Map<string, string>();
  return {
    database,
    db,
    fetch: app.fetch,
    statements: () => {
      const before = seen;
      seen = [];
      return before;
    },
    setClock: (now) => {
      clock = now;
    },
    ask: (token, document, variables) => ask(app.fetch, token, document, variables),
    tokenOf: async (membershipId) => {
      const known = tokens.get(membershipId);
      if (known) return known;
      const token = `trib_${membershipId}`;
      await database.query(
        `insert into api_token (id, token_hash, membership_id, name, expires_at, used_at) values (gen_random_uuid(), decode($1, 'hex'), $2, 'test', now() + interval '1 day', now()) on conflict do nothing`,
        [hashToken(token), membershipId],
      );
      tokens.set(membershipId, token);
      return token;
    },
    [Symbol.asyncDispose]: () => database[Symbol.asyncDispose](),
  };
}

async function ask(
  fetch: TestApp['fetch'],
  token: string | null,
  query: string,
  variables: Record<string, unknown> = {},
) {
  const headers = new Headers({
    'content-type': 'application/json',
    accept: 'application/json',
    'x-tributary-client': 'test',
  });
  if (token) headers.set('authorization', `Bearer ${token}`);
  const body = JSON.stringify({ query, variables });
  const response = await fetch(new Request('http://localhost/graphql', { method: 'POST', headers, body }));
  return { status: response.status, ...((await response.json()) as Omit<Answer, 'status'>) };
}
