import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { chown, mkdir, open, readFile, rename, rm, writeFile } from 'node:fs/promises';
import net from 'node:net';
import path from 'node:path';
import { promisify } from 'node:util';
import type { Account } from './embedded-account.ts';
import { withClient } from './pool.ts';

const run = promisify(execFile);

export type ServerOptions = {
  /** The folder that holds initdb and postgres. */
  readonly programs: string;
  readonly dataFolder: string;
  readonly account: Account | undefined;
  readonly superuserPassword: string;
  readonly port: number;
  readonly settings?: Readonly<Record<string, string>>;
};

export type PostgresServer = {
  readonly port: number;
  readonly logFile: string;
  stop(): Promise<void>;
  onExit(listener: () => void): void;
};

export const SUPERUSER = 'postgres';
const FIRST_VERSION_WITH_BUILTIN_LOCALES = 17;
const START_TIMEOUT_MS = 60_000;
const POLL_MS = 30;

// The shell becomes the server. Its other half waits for our end of the pipe to close, so that the server also stops when we are killed.
const GUARD = 'exec 3<&0; ( read -r _ <&3; kill -INT $$ ) & exec "$@" 3<&- </dev/null';

function environment(): NodeJS.ProcessEnv {
  const own: NodeJS.ProcessEnv = { ...process.env, LANG: 'C' };
  for (const name of Object.keys(own)) if (name.startsWith('PG') || name.startsWith('LC_')) delete own[name];
  return own;
}

/** A port of the loopback interface on which nobody listens now. */
export async function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer().once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** True when the port of the loopback interface can be listened on. */
export async function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = net.createServer().once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}

async function localeFlags(programs: string): Promise<string[]> {
  const { stdout } = await run(path.join(programs, 'postgres'), ['--version']);
  const major = Number(/(\d+)/.exec(stdout)?.[1]);
  const unicode = process.platform === 'linux' ? 'C.UTF-8' : 'C';
  const libc = ['--encoding=UTF8', '--lc-collate=C', `--lc-ctype=${unicode}`, '--lc-messages=C'];
  return major >= FIRST_VERSION_WITH_BUILTIN_LOCALES
    ? [...libc, '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
    : libc;
}

/** Makes an empty cluster in a folder that does not exist yet. It appears there complete or not at all. */
export async function initialiseCluster(options: ServerOptions, flags: readonly string[] = []): Promise<void> {
  const { account, dataFolder, programs } = options;
  const temporary = `${dataFolder}.new`;
  const passwordFile = `${temporary}.password`;
  await rm(temporary, { recursive: true, force: true });
  await mkdir(temporary, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, options.superuserPassword, { mode: 0o600 });
  if (account) await Promise.all([temporary, passwordFile].map((file) => chown(file, account.uid, account.gid)));
  try {
    const locale = await localeFlags(programs);
    const how = [
      `--pgdata=${temporary}`,
      `--username=${SUPERUSER}`,
      `--pwfile=${passwordFile}`,
      '--auth=scram-sha-256',
      ...locale,
      ...flags,
    ];
    await run(path.join(programs, 'initdb'), how, { ...account, cwd: '/', env: environment() });
    await rename(temporary, dataFolder);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    throw error;
  } finally {
    await rm(passwordFile, { force: true });
  }
}

function launch(options: ServerOptions, log: number): ChildProcess {
  const settings: Record<string, string> = {
    listen_addresses: '127.0.0.1',
    port: String(options.port),
    unix_socket_directories: '',
    timezone: 'UTC',
    log_timezone: 'UTC',
    jit: 'off',
    ...options.settings,
  };
  const flags = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const command = [path.join(options.programs, 'postgres'), '-D', options.dataFolder, ...flags];
  const [program, args] =
    process.platform === 'win32' ? [command[0] ?? '', command.slice(1)] : ['/bin/sh', ['-c', GUARD, 'sh', ...command]];
  // Detached, so that Ctrl-C reaches us alone and the server outlives the last query.
  return spawn(program, args, {
    ...options.account,
    cwd: '/',
    env: environment(),
    detached: true,
    stdio: ['pipe', log, log],
  });
}

async function lastComplaint(logFile: string, from: number): Promise<string> {
  const lines = (await readFile(logFile, 'utf8').catch(() => '')).slice(from).split('\n');
  return lines.findLast((line) => /FATAL|PANIC/.test(line))?.replace(/^.*(FATAL|PANIC): +/, '') ?? 'see its log';
}

async function ready(options: ServerOptions, running: () => boolean): Promise<boolean> {
  const url = `postgres://${SUPERUSER}:${encodeURIComponent(options.superuserPassword)}@127.0.0.1:${options.port}/postgres`;
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (running() && Date.now() < deadline) {
    const answered = await withClient({ url }, (client) => client.query('show data_directory')).catch(() => undefined);
    if (answered?.rows[0]?.data_directory === options.dataFolder) return running();
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
  return false;
}

/** Starts the server on its data folder and waits until it answers. It stops when told to and when this process ends, however that happens. */
export async function startServer(options: ServerOptions): Promise<PostgresServer> {
  const logFile = `${options.dataFolder}.log`;
  const log = await open(logFile, 'a', 0o600);
  const { size } = await log.stat();
  const child = launch(options, log.fd);
  await log.close();
  let running = true;
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => resolve());
    child.once('error', () => resolve());
  }).then(() => {
    running = false;
    child.stdin?.destroy();
  });
  child.stdin?.on('error', () => {});
  const stop = async () => {
    if (process.platform === 'win32') child.kill();
    else child.stdin?.end();
    await exited;
  };
  if (!(await ready(options, () => running))) {
    const complaint = await lastComplaint(logFile, size);
    await stop();
    throw new Error(`PostgreSQL did not start: ${complaint} (${logFile})`);
  }
  return { port: options.port, logFile, stop, onExit: (listener) => void exited.then(listener) };
}
