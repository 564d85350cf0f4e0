import pg from 'pg';

/** The kinds of caller that a unit of work can act as; one NOLOGIN role each. */
export const PARTIES = ['customer', 'supplier', 'seller', 'worker', 'identity'] as const;
export type Party = (typeof PARTIES)[number];

// Leaves room for the longest suffix within PostgreSQL's 63 bytes.
const LONGEST_PREFIX_BYTES = 50;
const FIRST_VERSION_WITH_GRANT_OPTIONS = 160_000;

/** The name of a party's role, or of the service role that may become each of them, in the installation with this prefix. */
export function roleName(prefix: string, party: Party | 'service'): string {
  return `${prefix}_${party}`;
}

/** The prefix that a database gives to its roles when it is first migrated: its own name. */
export function prefixFor(database: string): string {
  let prefix = database;
  while (Buffer.byteLength(prefix) > LONGEST_PREFIX_BYTES) prefix = prefix.slice(0, -1);
  return prefix;
}

type Standing = { user: string; canCreateRoles: boolean; version: number };

async function standing(client: pg.Client): Promise<Standing> {
  const { rows } = await client.query(
    `select current_user as user, rolsuper or rolcreaterole as "canCreateRoles", current_setting('server_version_num')::int as version
       from pg_roles where rolname = current_user`,
  );
  return rows[0];
}

async function createMissing(client: pg.Client, me: Standing, names: readonly string[]): Promise<void> {
  const { rows } = await client.query('select rolname from pg_roles where rolname = any($1)', [names]);
  const present = new Set(rows.map((row) => row.rolname));
  const missing = names.filter((name) => !present.has(name));
  if (missing.length > 0 && !me.canCreateRoles) {
    throw new Error(
      `user "${me.user}" may not create the roles ${missing.join(', ')}: run "alter role ${me.user} createrole" as an administrator`,
    );
  }
  for (const name of missing) await client.query(`create role ${pg.escapeIdentifier(name)} nologin noinherit`);
}

// Membership lets the member take the role with SET ROLE; it never lends the role's rights by itself.
async function grant(client: pg.Client, me: Standing, roles: readonly string[], member: string): Promise<void> {
  const modern = me.version >= FIRST_VERSION_WITH_GRANT_OPTIONS;
  const { rows } = await client.query('select r as role from unnest($1::text[]) r where not pg_has_role($2, r, $3)', [
    roles,
    member,
    modern ? 'SET' : 'MEMBER',
  ]);
  for (const { role } of rows) {
    const how = modern ? ' with inherit false, set true' : '';
    await client.query(`grant ${pg.escapeIdentifier(role)} to ${pg.escapeIdentifier(member)}${how}`);
  }
}

/** Creates the roles of the five parties and the service role, and lets the owner's sessions start as them. */
export async function ensureRoles(client: pg.Client, prefix: string): Promise<void> {
  const me = await standing(client);
  const parties = PARTIES.map((party) => roleName(prefix, party));
  const service = roleName(prefix, 'service');
  await createMissing(client, me, [...parties, service]);
  await grant(client, me, parties, service);
  await grant(client, me, [...parties, service], me.user);
}

/** Lets the service's own login become each party. Before PostgreSQL 16 inheritance is the login's attribute, so it is taken away. */
export async function admitLogin(client: pg.Client, prefix: string, login: string): Promise<void> {
  const me = await standing(client);
  await grant(client, me, [...PARTIES.map((party) => roleName(prefix, party)), roleName(prefix, 'service')], login);
  if (me.version >= FIRST_VERSION_WITH_GRANT_OPTIONS || login === me.user) return;
  const { rows } = await client.query('select 1 from pg_roles where rolname = $1 and rolinherit and not rolsuper', [
    login,
  ]);
  if (rows.length > 0) await client.query(`alter role ${pg.escapeIdentifier(login)} noinherit`);
}
