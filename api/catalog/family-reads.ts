import { sql } from 'kysely';
import type { Unit } from '../db/unit.ts';
import type { Names } from './names.ts';

export type Family = {
  readonly id: string;
  readonly code: string;
  readonly parentId: string | null;
  readonly line: 'computer_system' | 'vehicle' | 'component';
  readonly picture: string;
  readonly position: number;
  readonly names: Names;
};

type Row = Omit<Family, 'parentId'> & { parent_id: string | null };

const COLUMNS = sql`f.id, f.code, f.parent_id, f.line, f.picture, f.position,
  (select coalesce(jsonb_object_agg(n.locale, n.name), '{}') from family_name n where n.family_id = f.id) as names`;

function toFamily({ parent_id, ...row }: Row): Family {
  return { ...row, parentId: parent_id };
}

/** Families by id; they are shared by all parties. */
export async function listFamilies(unit: Unit, ids: readonly string[]): Promise<Family[]> {
  const rows = await unit.query<Row>(
    'catalog.listFamilies',
    sql`select ${COLUMNS} from family f where f.id = any(${ids}::uuid[])`,
  );
  return rows.map(toFamily);
}

// Families below a cycle, which the database does not refuse, would be left out; they go to the end.
function asTree(families: readonly Family[]): Family[] {
  const children = Map.groupBy(families, ({ parentId }) => parentId);
  const below = (parentId: string | null): Family[] =>
    (children.get(parentId) ?? []).flatMap((family) => [family, ...below(family.id)]);
  return [...new Set([...below(null), ...families])];
}

/** Every family, each followed by those below it, in the order in which they stand beside each other. */
export async function listAllFamilies(unit: Unit): Promise<Family[]> {
  const rows = await unit.query<Row>(
    'catalog.listAllFamilies',
    sql`select ${COLUMNS} from family f order by f.position, f.code`,
  );
  return asTree(rows.map(toFamily));
}

/** Ids of a family and of everything below it, as a subquery. */
export function familiesBelow(familyId: string) {
  return sql`(with recursive below (id, level) as (
    select id, 1 from family where id = ${familyId}
    union all select f.id, b.level + 1 from family f join below b on f.parent_id = b.id where b.level < 20)
    select id from below)`;
}
