import type { Insertable } from 'kysely';
import { insertRows } from '../db/insert.ts';
import { IDENTITY, type Owner, SELLER } from '../db/owner.ts';
import type { DB } from '../db/tables.generated.ts';
import type { Database, Tx } from '../db/unit.ts';
import { newId } from '../kernel/id.ts';

/** Ids by what they name, such as `item SRV-R2`; made when first asked for, so that rows may refer to each other in any order. */
export type Registry = (kind: string, ...key: readonly string[]) => string;

export function createRegistry(known: ReadonlyMap<string, string> = new Map()): Registry {
  const ids = new Map(known);
  return (kind, ...key) => {
    const name = [kind, ...key].join(' ');
    const id = ids.get(name) ?? newId();
    ids.set(name, id);
    return id;
  };
}

/** Rows of one table, written through the window of its owner. */
export type Batch = { readonly owner: Owner; write(tx: Tx): Promise<unknown> };

export function batch<T extends keyof DB>(table: T, rows: readonly Insertable<DB[T]>[], owner: Owner = SELLER): Batch {
  return { owner, write: (tx) => insertRows(tx, 'demo.insertReference', table, rows) };
}

/** Writes the batches in their order, all of them or none. */
export async function writeBatches(db: Database, batches: readonly Batch[]): Promise<void> {
  await db.write(SELLER, async (tx) => {
    for (const { owner, write } of batches) {
      if (owner === IDENTITY) await tx.as(IDENTITY, write);
      else await write(tx);
    }
  });
}
