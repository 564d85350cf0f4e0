import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { inject } from 'vitest';
import type { Installation } from '../../api/db/migrate.ts';
import { createPool, withClient } from '../../api/db/pool.ts';
import { LOGIN, OWNER, TEMPLATE, urlAs } from './server.ts';

export type TestDatabase = {
  readonly name: string;
  /** The service's login: sees nothing until it takes a party's role. */
  readonly url: string;
  readonly ownerUrl: string;
  /** The superuser, whom no policy binds: for looking at what a test has done. */
  readonly adminUrl: string;
  readonly installation: Installation;
  /** A pool as the service has it; closed with the database. */
  readonly pool: pg.Pool;
  /** Runs one statement as the superuser. */
  query<Row extends pg.QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  [Symbol.asyncDispose](): Promise<void>;
};

async function asAdmin(statement: string): Promise<void> {
  await withClient({ url: inject('postgres').adminUrl, statementTimeoutMs: 0 }, (client) => client.query(statement));
}

/** An empty database of its own on the run's server: migrated, unless `migrated` is false. Dropped when disposed of. */
export async function createTestDatabase(
  options: { migrated?: boolean; poolSize?: number } = {},
): Promise<TestDatabase> {
  const { adminUrl } = inject('postgres');
  const name = `test_${randomBytes(6).toString('hex')}`;
  const template = options.migrated === false ? 'template0' : TEMPLATE;
  await asAdmin(`create database ${name} owner ${OWNER} template ${template} strategy file_copy`);
  const url = urlAs(adminUrl, LOGIN, name);
  const ownAdminUrl = Object.assign(new URL(adminUrl), { pathname: `/${name}` }).toString();
  const pool = createPool({ url, size: options.poolSize ?? 8, onError: () => {} });
  const admin = createPool({ url: ownAdminUrl, size: 1, onError: () => {} });
  return {
    name,
    url,
    ownerUrl: urlAs(adminUrl, OWNER, name),
    adminUrl: ownAdminUrl,
    installation: { rolePrefix: TEMPLATE, sessionRole: undefined },
    pool,
    query: async (text, values) => (await admin.query(text, values)).rows,
    [Symbol.asyncDispose]: async () => {
      await Promise.all([pool.end(), admin.end()]);
      await asAdmin(`drop database if exists ${name} with (force)`);
    },
  };
}
