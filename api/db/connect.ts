import type pg from 'pg';
import { type Embedded, startEmbedded, useEmbedded } from './embedded.ts';
import { type Installation, migrate } from './migrate.ts';
import { createPool } from './pool.ts';

export type ConnectOptions = {
  /** The service's login; without it the embedded server is used. */
  readonly databaseUrl: string | undefined;
  readonly ownerUrl: string | undefined;
  readonly dataFolder: string;
  /** May share the embedded server that another process runs. */
  readonly shared: boolean;
  readonly poolSize: number;
  readonly tell: (line: string) => void;
  readonly onError: (error: Error) => void;
};

export type Connection = {
  readonly url: string;
  readonly installation: Installation;
  readonly embedded: boolean;
  readonly pool: pg.Pool;
  /** Rejects when the database is away; has a connection of its own, so a busy pool does not look like a lost database. */
  probe(): Promise<unknown>;
  close(): Promise<void>;
};

const STARTING = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', '57P03']);
const PATIENCE_MS = 30_000;
const PAUSE_MS = 1_000;

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function explain(error: unknown, url: URL): Error {
  const where = `${url.hostname}:${url.port || 5432}`;
  const reason = error instanceof Error ? error.message : String(error);
  switch (codeOf(error)) {
    case '3D000':
      return new Error(`DATABASE_URL: there is no database "${url.pathname.slice(1)}" at ${where}: create it first`);
    case '28P01':
    case '28000':
      return new Error(`DATABASE_URL: ${where} refuses the login: ${reason}`);
    default:
      return STARTING.has(codeOf(error))
        ? new Error(`DATABASE_URL: nobody answers at ${where} (${codeOf(error)})`)
        : (error as Error);
  }
}

// A database that starts together with us is waited for.
async function migrateWhenUp(
  options: ConnectOptions,
  url: string,
  ownerUrl: string | undefined,
): Promise<Installation> {
  const deadline = Date.now() + PATIENCE_MS;
  for (let told = false; ; told = true) {
    try {
      return await migrate({ url, ownerUrl, progress: options.tell });
    } catch (error) {
      if (!STARTING.has(codeOf(error)) || Date.now() > deadline) throw explain(error, new URL(url));
      if (!told) options.tell(`waiting for the database at ${new URL(url).host}`);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}

/** Finds or starts the database, brings it to this release and opens the pool. */
export async function connect(options: ConnectOptions): Promise<Connection> {
  const open = options.shared ? useEmbedded : startEmbedded;
  const embedded: Embedded | undefined = options.databaseUrl ? undefined : await open(options.dataFolder, options.tell);
  const url = options.databaseUrl ?? embedded?.url ?? '';
  try {
    const installation = await migrateWhenUp(options, url, embedded ? embedded.ownerUrl : options.ownerUrl);
    let closing = false;
    const onError = (error: Error) => {
      if (!closing) options.onError(error);
    };
    const common = { url, role: installation.sessionRole, onError };
    const pool = createPool({ ...common, size: options.poolSize });
    const prober = createPool({ ...common, size: 1, applicationName: 'tributary health', statementTimeoutMs: 2_000 });
    return {
      url,
      installation,
      embedded: embedded !== undefined,
      pool,
      probe: () => prober.query('select 1'),
      close: async () => {
        closing = true;
        await Promise.all([pool.ended ? undefined : pool.end(), prober.end()]);
        await embedded?.stop();
      },
    };
  } catch (error) {
    await embedded?.stop();
    throw error;
  }
}
