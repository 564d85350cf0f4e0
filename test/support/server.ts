import { chown, rm } from 'node:fs/promises';
import path from 'node:path';
import type { TestProject } from 'vitest/node';
import { packagedPrograms } from '../../api/db/embedded.ts';
import { unprivilegedAccount } from '../../api/db/embedded-account.ts';
import { migrate } from '../../api/db/migrate.ts';
import { withClient } from '../../api/db/pool.ts';
import {
  freePort,
  initialiseCluster,
  type PostgresServer,
  type ServerOptions,
  SUPERUSER,
  startServer,
} from '../../api/db/postgres-server.ts';
import { unpackBrowser } from './chromium.ts';
import { removeAbandonedFolders, temporaryFolder } from './folder.ts';

/** What the tests need to reach the run's server: its superuser's url, and the names of the owner and of the service's login. */
export type TestServer = { readonly adminUrl: string; readonly version: string };

declare module 'vitest' {
  interface ProvidedContext {
    postgres: TestServer;
  }
}

export const TEMPLATE = 'tributary_template';
export const OWNER = 'test_owner';
export const LOGIN = 'test_login';
export const PASSWORD = 'test';

const DEBIAN = '/usr/lib/postgresql';

// Nothing here has to survive: speed comes first.
const CARELESS = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  max_wal_size: '4GB',
  checkpoint_timeout: '1h',
  autovacuum_naptime: '1h',
  max_connections: '200',
};

async function programsFor(version: string | undefined, account: ServerOptions['account']): Promise<string> {
  return version ? path.join(DEBIAN, version, 'bin') : packagedPrograms(account);
}

async function makeTemplate(adminUrl: string): Promise<void> {
  await withClient({ url: adminUrl }, async (client) => {
    await client.query(`create role ${OWNER} login createrole createdb password '${PASSWORD}'`);
    await client.query(`create role ${LOGIN} login noinherit password '${PASSWORD}'`);
    await client.query(`create database ${TEMPLATE} owner ${OWNER}`);
  });
  const url = urlAs(adminUrl, LOGIN, TEMPLATE);
  await migrate({ url, ownerUrl: urlAs(adminUrl, OWNER, TEMPLATE), progress: () => {} });
}

/** The same server, as another user and in another database. */
export function urlAs(adminUrl: string, user: string, database: string): string {
  const url = new URL(adminUrl);
  url.username = user;
  url.password = PASSWORD;
  url.pathname = `/${database}`;
  return url.toString();
}

/** A PostgreSQL of our own with a migrated template database, in memory where the machine has room for that. TEST_POSTGRES=15 takes that version from the machine. */
export async function startTestServer(): Promise<TestServer & { stop(): Promise<void> }> {
  const account = await unprivilegedAccount();
  await removeAbandonedFolders();
  const place = await temporaryFolder('test');
  const removeFolder = () => rm(place, { recursive: true, force: true });
  let server: PostgresServer | undefined;
  try {
    if (account) await chown(place, account.uid, account.gid);
    const options: ServerOptions = {
      programs: await programsFor(process.env.TEST_POSTGRES, account),
      dataFolder: path.join(place, 'postgres'),
      account,
      superuserPassword: PASSWORD,
      port: await freePort(),
      settings: CARELESS,
    };
    await initialiseCluster(options, ['--no-sync']);
    server = await startServer(options);
    const adminUrl = `postgres://${SUPERUSER}:${PASSWORD}@127.0.0.1:${options.port}/postgres`;
    await makeTemplate(adminUrl);
    const running = server;
    return { adminUrl, version: process.env.TEST_POSTGRES ?? '18', stop: () => running.stop().then(removeFolder) };
  } catch (error) {
    await server?.stop();
    await removeFolder();
    throw error;
  }
}

/** Starts the one server of a test run, and has a browser ready. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { adminUrl, version, stop } = await startTestServer();
  await unpackBrowser().catch((error) => stop().then(() => Promise.reject(error)));
  project.provide('postgres', { adminUrl, version });
  return stop;
}
