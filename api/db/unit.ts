import { createHash } from 'node:crypto';
import {
  type CompiledQuery,
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
  sql,
} from 'kysely';
import type pg from 'pg';
import { type Owner, settingsOf } from './owner.ts';
import type { DB } from './tables.generated.ts';

/** Builds and compiles statements; it has no connection and never runs anything. */
export const statement = new Kysely<DB>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

/** A Kysely query or `sql` template. */
export type Compilable<Row> = { compile(executor: typeof statement): CompiledQuery<Row> };

/** A short read-only or writing transaction with one owner's window on the database. */
export type Unit = {
  readonly owner: Owner;
  /** Runs one statement; `name` is the calling function (`order.listOrders`) and stands in the statement as a comment. */
  query<Row>(name: string, query: Compilable<Row>): Promise<Row[]>;
  /** The unit's clock as an expression for its statements; what is in force, due or over by date is decided by it and by nothing else. */
  readonly clock: RawBuilder<Date>;
};

/** A writing unit: `now` is the transaction's clock, `as` looks through another party's window inside the same transaction. */
export type Tx = Unit & {
  readonly now: Date;
  as<T>(owner: Owner, work: (tx: Tx) => Promise<T>): Promise<T>;
};

export type Database = {
  read<T>(owner: Owner, work: (unit: Unit) => Promise<T>): Promise<T>;
  write<T>(owner: Owner, work: (tx: Tx) => Promise<T>): Promise<T>;
  [Symbol.asyncDispose](): Promise<void>;
};

export type DatabaseOptions = {
  pool: pg.Pool;
  rolePrefix: string;
  /** Off behind a transaction pooler that cannot carry statement names. */
  prepared?: boolean;
  /** Replaces the database's clock, for tests and the demo. */
  clock?: (() => Date) | undefined;
  /** Told of every statement sent; tests count with it. */
  onStatement?: ((name: string) => void) | undefined;
};

const RETRIED = new Set(['40001', '40P01', '08006', '08003', '57P01']);
const ATTEMPTS = 3;
const names = new Map<string, string>();

function nameOf(text: string): string {
  let name = names.get(text);
  if (!name) {
    name = createHash('sha1').update(text).digest('base64url');
    names.set(text, name);
  }
  return name;
}

/** Opens the unit-of-work door on a pool; nothing else in the service talks to the database. */
export function createDatabase(options: DatabaseOptions): Database {
  const { pool } = options;
  return {
    read: (owner, work) => withClient(pool, (client) => readUnit(client, options, owner, work)),
    write: (owner, work) => retrying(() => withClient(pool, (client) => writeUnit(client, options, owner, work))),
    [Symbol.asyncDispose]: () => pool.end(),
  };
}

async function retrying<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tried = 1; ; tried += 1) {
    try {
      return await attempt();
    } catch (error) {
      const code = (error as { code?: string }).code;
      if (tried === ATTEMPTS || code === undefined || !RETRIED.has(code)) throw error;
    }
  }
}

async function withClient<T>(pool: pg.Pool, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    return await work(client);
  } catch (error) {
    // A client whose transaction could not be ended is not given back.
    if (error instanceof BrokenClientError) {
      broken = error;
      throw error.cause;
    }
    throw error;
  } finally {
    client.release(broken);
  }
}

class BrokenClientError extends Error {}

/** A transaction as it runs on its connection, which answers statements in the order in which they are sent. */
type Course = {
  readonly client: pg.PoolClient;
  readonly options: DatabaseOptions;
  /** Sent without waiting: a failure aborts the transaction and so every statement behind it, but committing that would be no error. */
  readonly ahead: Promise<unknown>[];
  /** Whose window is open: nothing is asked for anybody else meanwhile, and for nobody once the unit is over. */
  window: Owner | null;
};

async function readUnit<T>(
  client: pg.PoolClient,
  options: DatabaseOptions,
  owner: Owner,
  work: (unit: Unit) => Promise<T>,
): Promise<T> {
  const result = await running({ client, options, ahead: [], window: owner }, (course) => {
    sendAhead(course, open(client, 'begin read only', owner, options));
    return work({ owner, clock: clockAt(options.clock?.()), query: querying(course, owner) });
  });
  // Nothing hangs on how reading ends; what the connection is asked next stands behind it.
  client.query('commit').catch(() => undefined);
  return result;
}

async function writeUnit<T>(
  client: pg.PoolClient,
  options: DatabaseOptions,
  owner: Owner,
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const result = await running({ client, options, ahead: [], window: owner }, async (course) => {
    const began = await open(client, 'begin', owner, options);
    return work(txOf(course, owner, options.clock?.() ?? began));
  });
  await client.query('commit');
  return result;
}

function sendAhead({ ahead }: Course, sending: Promise<unknown>): void {
  sending.catch(() => undefined);
  ahead.push(sending);
}

/** Runs a transaction's work up to where it can be committed; a failure undoes it. */
async function running<T>(course: Course, work: (course: Course) => Promise<T>): Promise<T> {
  try {
    const result = await work(course);
    await Promise.all(course.ahead);
    course.window = null;
    return result;
  } catch (error) {
    course.window = null;
    await course.client.query('rollback').catch(() => {
      throw new BrokenClientError('rollback failed', { cause: error });
    });
    throw error;
  }
}

/** Begins a transaction in an owner's window with one message; answers the database's time. */
async function open(
  client: pg.PoolClient,
  begin: string,
  owner: Owner,
  { rolePrefix }: DatabaseOptions,
): Promise<Date> {
  const answers = await client.query(`${begin}; ${settingsOf(owner, rolePrefix)}`);
  const [, settings] = answers as unknown as [pg.QueryResult, pg.QueryResult<{ now: Date }>];
  return settings.rows[0]?.now ?? new Date();
}

// A reading unit does not wait to learn the time: the database knows it.
function clockAt(now: Date | undefined): RawBuilder<Date> {
  return now ? sql<Date>`${now}::timestamptz` : sql<Date>`now()`;
}

function txOf(course: Course, owner: Owner, now: Date): Tx {
  const { client, options } = course;
  const take = (party: Owner) => {
    course.window = party;
    sendAhead(course, client.query(settingsOf(party, options.rolePrefix)));
  };
  return {
    owner,
    now,
    clock: clockAt(now),
    query: querying(course, owner),
    async as(other, work) {
      take(other);
      const result = await work(txOf(course, other, now)).catch((error: unknown) => {
        // Whoever goes on after a failure goes back to a savepoint, which gives the window back too.
        course.window = owner;
        throw error;
      });
      take(owner);
      return result;
    },
  };
}

type Message = { readonly text: string; readonly values: unknown[] };

// The one place where a statement gets a name, and so a plan that the connection keeps.
function sent(message: Message, { prepared }: DatabaseOptions): Message & { name?: string } {
  return prepared === false ? message : { ...message, name: nameOf(message.text) };
}

function querying(course: Course, owner: Owner): Unit['query'] {
  const { client, options } = course;
  return async <Row>(name: string, query: Compilable<Row>) => {
    if (course.window === null) throw new Error(`${name} came after the end of its unit`);
    if (course.window !== owner) throw new Error(`${name} came while the window of ${course.window.party} was open`);
    const compiled = query.compile(statement);
    const text = `/* ${name} */ ${compiled.sql}`;
    options.onStatement?.(name);
    const result = await client.query(sent({ text, values: compiled.parameters as unknown[] }, options));
    return result.rows as Row[];
  };
}
