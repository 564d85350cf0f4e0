import pg from 'pg';
import { GatheringSocket } from './gathering-socket.ts';

// PostgreSQL type oids (pg_type.dat) whose default parsing would lose digits or shift days.
const INT8 = 20;
const INT8_ARRAY = 1016;
const NUMERIC_ARRAY = 1231;
const DATE = 1082;
const DATE_ARRAY = 1182;
const TEXT_ARRAY = 1009;

type Parser = (text: string) => unknown;

const parseTexts = pg.types.getTypeParser(TEXT_ARRAY as number) as (text: string) => (string | null)[];

const PARSERS: Readonly<Record<number, Parser>> = {
  [INT8]: BigInt,
  [INT8_ARRAY]: (text) => parseTexts(text).map((item) => (item === null ? null : BigInt(item))),
  [NUMERIC_ARRAY]: parseTexts,
  [DATE]: (text) => text,
  [DATE_ARRAY]: parseTexts,
};

const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    (format !== 'binary' && PARSERS[oid]) || pg.types.getTypeParser(oid, format === 'binary' ? 'binary' : 'text'),
} as pg.CustomTypesConfig;

export type ConnectionOptions = {
  readonly url: string;
  /** The role that sessions start as; absent when the login of the url is itself the service's login. */
  readonly role?: string | undefined;
  readonly applicationName?: string;
  readonly statementTimeoutMs?: number;
  readonly lockTimeoutMs?: number;
  /** Further session settings, by name. */
  readonly settings?: Readonly<Record<string, string>>;
};

export type PoolOptions = ConnectionOptions & {
  readonly size: number;
  /** Told of connections that broke while idle; the pool has dropped them already. */
  readonly onError: (error: Error) => void;
};

const CONNECT_TIMEOUT_MS = 5_000;
/** For connections of a start: while the program is read, an answer that has come may lie unread for long. */
export const START_TIMEOUT_MS = 30_000;

// The `options` startup parameter is split at blanks; a backslash protects one.
function startupOption(name: string, value: string): string {
  return `-c ${name}=${value.replaceAll(/[\\\s]/g, '\\$&')}`;
}

/** Settings for one pg client: bigint for int8, text for dates and numerics, UTC, and time limits on everything that waits. */
export function clientConfig(options: ConnectionOptions): pg.ClientConfig {
  const url = new URL(options.url);
  const given = url.searchParams.get('options');
  url.searchParams.delete('options');
  // Compiling a plan takes longer than any of our statements runs.
  const settings = {
    TimeZone: 'UTC',
    jit: 'off',
    ...(options.role ? { role: options.role } : {}),
    ...options.settings,
  };
  return {
    connectionString: url.toString(),
    application_name: options.applicationName ?? 'tributary',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    statement_timeout: options.statementTimeoutMs ?? 15_000,
    lock_timeout: options.lockTimeoutMs ?? 5_000,
    idle_in_transaction_session_timeout: 15_000,
    keepAlive: true,
    options: [
      ...(given ? [given] : []),
      ...Object.entries(settings).map(([name, value]) => startupOption(name, value)),
    ].join(' '),
    types,
  };
}

/** A pool whose clients pipeline their statements. Its error listeners keep a terminated backend from ending the process. */
export function createPool(options: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    ...clientConfig(options),
    max: options.size,
    pipeline: true,
    stream: () => new GatheringSocket(),
  } as pg.PoolConfig);
  pool.on('error', options.onError);
  // One that breaks in the middle of a transaction is reported by the next statement.
  pool.on('connect', (client) => client.on('error', () => {}));
  return pool;
}

/** Opens one connection, as a start needs it, hands it over and closes it, whatever happens. */
export async function withClient<T>(options: ConnectionOptions, use: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ ...clientConfig(options), connectionTimeoutMillis: START_TIMEOUT_MS });
  // A connection that breaks between two statements is reported by the next statement.
  client.on('error', () => {});
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end().catch(() => {});
  }
}
