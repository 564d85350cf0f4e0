import { readdir, readFile } from 'node:fs/promises';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Migration, Migrator } from 'kysely/migration';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { clientConfig, START_TIMEOUT_MS, withClient } from './pool.ts';
import { admitLogin, ensureRoles, prefixFor, roleName } from './roles.ts';

/** What the service has to know of its database: the prefix of the role names, and the role that sessions start as. */
export type Installation = { readonly rolePrefix: string; readonly sessionRole: string | undefined };

export type MigrateOptions = {
  readonly url: string;
  /** The owner's url, when the service's login is not the owner. */
  readonly ownerUrl?: string | undefined;
  readonly progress: (line: string) => void;
  readonly folder?: URL;
};

export const JOB_SCHEMA = 'pgboss';

const MIGRATIONS = new URL('../../migrations/', import.meta.url);
const LOCK_TIMEOUT_MS = 10_000;
// Two processes that start together take turns; the key only has to be our own.
const ADVISORY_LOCK = 7_204_410_001;

async function readMigrations(folder: URL): Promise<Record<string, Migration>> {
  const files = (await readdir(folder)).filter((file) => /^\d{4}_.*\.sql$/.test(file)).sort();
  const migrations: Record<string, Migration> = {};
  for (const file of files) {
    const text = await readFile(new URL(file, folder), 'utf8');
    migrations[file.replace(/\.sql$/, '')] = {
      up: async (db) => {
        await sql.raw(text).execute(db);
      },
    };
  }
  return migrations;
}

async function appliedMigrations(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query(`select to_regclass('public.kysely_migration') is not null as known`);
  if (!rows[0].known) return [];
  const applied = await client.query('select name from public.kysely_migration order by name');
  return applied.rows.map((row) => row.name);
}

function refuseNewer(applied: readonly string[], known: Readonly<Record<string, Migration>>): void {
  const foreign = applied.find((name) => !(name in known));
  if (!foreign) return;
  throw new Error(
    `the database is newer than this program (it holds the migration ${foreign}): start the release that it was migrated with, or a later one`,
  );
}

async function rolePrefix(client: pg.Client): Promise<string> {
  await client.query('create table if not exists public.installation (role_prefix text primary key)');
  const found = await client.query('select role_prefix from public.installation');
  if (found.rows[0]) return found.rows[0].role_prefix;
  const { rows } = await client.query('select current_database() as name');
  const prefix = prefixFor(rows[0].name);
  await client.query('insert into public.installation values ($1)', [prefix]);
  await client.query(`comment on table public.installation is 'owner: shared'`);
  await client.query('grant select on public.installation to public');
  return prefix;
}

// One transaction per migration: a failure keeps what was complete, and a backfill never shares one with a change of structure.
async function applyPending(
  options: MigrateOptions,
  url: string,
  prefix: string,
  migrations: Record<string, Migration>,
  pending: readonly string[],
) {
  const pool = new pg.Pool({
    ...clientConfig({
      url,
      applicationName: 'tributary migrate',
      statementTimeoutMs: 0,
      lockTimeoutMs: LOCK_TIMEOUT_MS,
      settings: { 'app.role_prefix': prefix },
    }),
    connectionTimeoutMillis: START_TIMEOUT_MS,
    max: 1,
    idleTimeoutMillis: 0,
  });
  pool.on('error', () => {});
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  try {
    for (const name of pending) {
      options.progress(`migration ${name}`);
      const { error } = await migrator.migrateUp();
      if (error)
        throw new Error(`migration ${name} failed: ${error instanceof Error ? error.message : error}`, {
          cause: error,
        });
    }
  } finally {
    await db.destroy();
  }
}

// The queue's tables belong to the owner; the worker may use them but not change their shape.
async function installJobs(client: pg.Client, url: string, prefix: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: url,
    schema: JOB_SCHEMA,
    max: 1,
    migrate: true,
    schedule: false,
    supervise: false,
  });
  boss.on('error', () => {});
  await boss.start();
  await boss.stop({ graceful: false });
  const worker = pg.escapeIdentifier(roleName(prefix, 'worker'));
  await client.query(`grant usage on schema ${JOB_SCHEMA} to ${worker}`);
  await client.query(`grant select, insert, update, delete on all tables in schema ${JOB_SCHEMA} to ${worker}`);
  await client.query(`grant usage, select on all sequences in schema ${JOB_SCHEMA} to ${worker}`);
  await client.query(`grant execute on all functions in schema ${JOB_SCHEMA} to ${worker}`);
}

async function migrateAsOwner(options: MigrateOptions, owner: pg.Client, url: string): Promise<string> {
  await owner.query('select pg_advisory_lock($1)', [ADVISORY_LOCK]);
  const migrations = await readMigrations(options.folder ?? MIGRATIONS);
  const applied = await appliedMigrations(owner);
  refuseNewer(applied, migrations);
  const prefix = await rolePrefix(owner);
  await ensureRoles(owner, prefix);
  const pending = Object.keys(migrations).filter((name) => !applied.includes(name));
  await applyPending(options, url, prefix, migrations, pending);
  await owner.query('grant select on public.kysely_migration to public');
  await installJobs(owner, url, prefix);
  return prefix;
}

type Login = { name: string; isOwner: boolean };

// A login that owns the tables, or is a superuser, would see everything: its sessions start as the service role instead.
async function inspectLogin(client: pg.Client): Promise<Login> {
  const { rows } = await client.query(
    `select current_user as name, rolsuper or coalesce(pg_has_role(current_user, c.relowner, 'USAGE'), true) as "isOwner"
       from pg_roles left join pg_class c on c.oid = to_regclass('public.installation') where rolname = current_user`,
  );
  return rows[0];
}

// A process that has only the service's login cannot migrate; it starts on a database that is exactly its own release's.
async function requireMigrated(client: pg.Client, folder: URL): Promise<string> {
  const migrations = await readMigrations(folder);
  const applied = await appliedMigrations(client);
  refuseNewer(applied, migrations);
  const pending = Object.keys(migrations).find((name) => !applied.includes(name));
  if (pending) {
    throw new Error(
      `the database lacks the migration ${pending}: set MIGRATE_DATABASE_URL to the owner's login, or migrate with another process first`,
    );
  }
  return (await client.query('select role_prefix from public.installation')).rows[0].role_prefix;
}

/**
 * Brings the database to this release: roles, pending migrations and the job queue, under one advisory lock.
 * Refuses a database that is newer than the program. Without an owner's url the login of `url` has to be the owner, or the database up to date.
 */
export async function migrate(options: MigrateOptions): Promise<Installation> {
  const ownerUrl = options.ownerUrl ?? options.url;
  const before = await withClient({ url: options.url }, inspectLogin);
  if (!options.ownerUrl && !before.isOwner) {
    const found = await withClient({ url: options.url }, (client) =>
      requireMigrated(client, options.folder ?? MIGRATIONS),
    );
    return { rolePrefix: found, sessionRole: undefined };
  }
  const prefix = await withClient({ url: ownerUrl, statementTimeoutMs: 0, lockTimeoutMs: 0 }, async (owner) => {
    const made = await migrateAsOwner(options, owner, ownerUrl);
    await admitLogin(owner, made, before.name);
    return made;
  });
  const login = await withClient({ url: options.url }, inspectLogin);
  return { rolePrefix: prefix, sessionRole: login.isOwner ? roleName(prefix, 'service') : undefined };
}
