import { sql } from 'kysely';
import type { Unit } from '../db/unit.ts';
import { STANDARDS } from './data/configurations.ts';
import { ORGANISATIONS } from './data/organisations.ts';

type Row = { kind: string; key: string; part: string; id: string };

/** The ids of a demonstration that was written before, by the names under which the registry keeps them. Seller's window. */
export async function listRegistry(unit: Unit): Promise<Map<string, string>> {
  const rows = await unit.query<Row>(
    'demo.listRegistry',
    sql`select 'account' as kind, code as key, '' as part, id from account
      union all select 'supplier', code, '', id from supplier
      union all select 'organisation', name, '', id from organisation
      union all select 'item', sku, '', id from item where import_hash is null
      union all select 'model version', i.sku, '', v.id from model_version v join item i on i.id = v.item_id where v.status = 'published'
      union all select 'person', email, '', id from person
      union all select 'cost centre', a.code, c.code, c.id from cost_centre c join account a on a.id = c.account_id
      union all select 'address', a.code, d.label, d.id from address d join account a on a.id = d.account_id
      union all select 'configuration', a.code, c.name, c.id from configuration c join account a on a.id = c.account_id where c.standard
      union all select 'membership ' || m.party, coalesce(a.code, s.code, ''), p.email, m.id from membership m
        join person p on p.id = m.person_id left join account a on a.id = m.account_id left join supplier s on s.id = m.supplier_id`,
  );
  return new Map(rows.map((row) => [nameOf(row), row.id]));
}

function nameOf({ kind, key, part }: Row): string {
  if (kind === 'organisation') return `organisation ${ORGANISATIONS.find(({ name }) => name === key)?.key ?? key}`;
  if (kind === 'configuration') {
    const standards = Object.entries(STANDARDS).find(([account]) => account === key)?.[1];
    return `configuration ${key} ${standards?.find(([, name]) => name === part)?.[0] ?? part}`;
  }
  if (kind.startsWith('membership')) return `${kind} ${key} ${part}`;
  return part === '' ? `${kind} ${key}` : `${kind} ${key} ${part}`;
}

/** So many numbers may be taken: orders, papers and serials that there are. Seller's window. */
export async function countPapers(unit: Unit): Promise<number> {
  const [row] = await unit.query<{ papers: number }>(
    'demo.countPapers',
    sql`select ((select count(*) from request) + (select count(*) from ship_notice) + (select count(*) from shipment)
      + (select count(*) from component_serial))::int as papers`,
  );
  return row?.papers ?? 0;
}

/** E-mail addresses of those whose cart holds something. Seller's window. */
export async function listBusyBuyers(unit: Unit): Promise<Set<string>> {
  const rows = await unit.query<{ email: string }>(
    'demo.listBusyBuyers',
    sql`select distinct p.email from cart c join cart_line l on l.account_id = c.account_id and l.cart_id = c.id
      join membership m on m.id = c.membership_id join person p on p.id = m.person_id`,
  );
  return new Set(rows.map(({ email }) => email));
}
