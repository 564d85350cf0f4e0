import type pg from 'pg';

// Everything is ordered by bytes, so that the text is the same under any locale. System objects, the job queue's schema and what belongs to an extension are left out.
const OURS = `n.nspname = 'public' and not exists (select from pg_depend d where d.objid = o.oid and d.deptype = 'e')`;
const TABLES = `pg_class o join pg_namespace n on n.oid = o.relnamespace and o.relkind in ('r', 'p')`;

const COLUMNS = `
  select o.relname as parent, format('  %I %s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod), case when a.attnotnull then ' not null' else '' end,
      case a.attgenerated when '' then '' else ' generated' end, coalesce(' default ' || pg_get_expr(d.adbin, d.adrelid), '')) as line
    from ${TABLES} join pg_attribute a on a.attrelid = o.oid and a.attnum > 0 and not a.attisdropped
    left join pg_attrdef d on d.adrelid = o.oid and d.adnum = a.attnum
   where ${OURS} order by o.relname collate "C", a.attnum`;

const CONSTRAINTS = `
  select o.relname as parent, format('  constraint %I %s', c.conname, pg_get_constraintdef(c.oid)) as line
    from ${TABLES} join pg_constraint c on c.conrelid = o.oid and c.contype in ('p', 'u', 'f', 'c', 'x')
   where ${OURS} order by o.relname collate "C", c.contype::text, c.conname collate "C"`;

const INDEXES = `
  select o.relname as parent, pg_get_indexdef(i.indexrelid) || ';' as line
    from ${TABLES} join pg_index i on i.indrelid = o.oid join pg_class x on x.oid = i.indexrelid
   where ${OURS} and not exists (select from pg_constraint c where c.conindid = i.indexrelid) order by o.relname collate "C", x.relname collate "C"`;

const SECURITY = `
  select o.relname as parent, format('alter table %I enable row level security%s;', o.relname, case when o.relforcerowsecurity then ', force' else '' end) as line
    from ${TABLES} where ${OURS} and o.relrowsecurity`;

const POLICIES = `
  select o.relname as parent, format('create policy %I for %s to %s using (%s) with check (%s);', p.polname, p.polcmd, (select string_agg(r.rolname, ', ') from pg_roles r where r.oid = any(p.polroles)),
      pg_get_expr(p.polqual, p.polrelid), pg_get_expr(p.polwithcheck, p.polrelid)) as line
    from ${TABLES} join pg_policy p on p.polrelid = o.oid where ${OURS} order by o.relname collate "C", p.polname collate "C"`;

const GRANTS = `
  select o.relname as parent, format('grant %s to %s;', string_agg(lower(g.privilege_type), ', ' order by g.privilege_type collate "C"), coalesce(r.rolname, 'public')) as line
    from ${TABLES} cross join aclexplode(o.relacl) g left join pg_roles r on r.oid = g.grantee
   where ${OURS} and g.grantee <> o.relowner group by o.relname, r.rolname order by o.relname collate "C", r.rolname collate "C"`;

const COMMENTS = `
  select o.relname as parent, format('comment is %L;', obj_description(o.oid, 'pg_class')) as line
    from ${TABLES} where ${OURS} and obj_description(o.oid, 'pg_class') is not null`;

const TRIGGERS = `
  select o.relname as parent, pg_get_triggerdef(t.oid) || ';' as line
    from ${TABLES} join pg_trigger t on t.tgrelid = o.oid and not t.tgisinternal where ${OURS} order by o.relname collate "C", t.tgname collate "C"`;

const OTHERS = `
  select format('create extension %s;', e.extname) as line from pg_extension e where e.extname <> 'plpgsql'
  union all
  select format('create %s %I as %s;', case o.relkind when 'v' then 'view' when 'm' then 'materialized view' else 'sequence' end, o.relname, coalesce(pg_get_viewdef(o.oid), ''))
    from pg_class o join pg_namespace n on n.oid = o.relnamespace and o.relkind in ('v', 'm', 'S') where ${OURS}
  union all
  select pg_get_functiondef(o.oid) || ';' from pg_proc o join pg_namespace n on n.oid = o.pronamespace and o.prokind in ('f', 'p') where ${OURS}
  union all
  select format('create type %I as %s;', o.typname, (select string_agg(quote_literal(e.enumlabel), ', ' order by e.enumsortorder) from pg_enum e where e.enumtypid = o.oid))
    from pg_type o join pg_namespace n on n.oid = o.typnamespace and o.typtype in ('e', 'd') where ${OURS}`;

type Line = { parent: string; line: string };

function byParent(lines: readonly Line[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const { parent, line } of lines) groups.set(parent, [...(groups.get(parent) ?? []), line]);
  return groups;
}

async function grouped(client: pg.Client, query: string): Promise<Map<string, string[]>> {
  return byParent((await client.query<Line>(query)).rows);
}

/** The database's structure as text, the same for the same structure: tables with their columns, keys, indexes, policies and grants, then everything else. */
export async function describeDatabase(client: pg.Client): Promise<string> {
  const { rows } = await client.query<{ role_prefix: string }>('select role_prefix from installation');
  const columns = await grouped(client, COLUMNS);
  const constraints = await grouped(client, CONSTRAINTS);
  const rest: Map<string, string[]>[] = [];
  for (const query of [INDEXES, TRIGGERS, SECURITY, POLICIES, GRANTS, COMMENTS])
    rest.push(await grouped(client, query));
  const tables = [...columns].map(([table, lines]) => {
    const body = [...lines, ...(constraints.get(table) ?? [])].join(',\n');
    return [`create table ${table} (\n${body}\n);`, ...rest.flatMap((group) => group.get(table) ?? [])].join('\n');
  });
  const others = (await client.query<{ line: string }>(OTHERS)).rows.map((row) => row.line).sort();
  const text = [...others, ...tables].join('\n\n').replaceAll(`${rows[0]?.role_prefix}_`, '<prefix>_');
  return `-- The end state of the migrations, printed by "npm run print" and compared in a test. Nothing runs this file.\n\n${text}\n`;
}
