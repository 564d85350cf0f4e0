import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import { insertRows } from '../db/insert.ts';
import type { Tx } from '../db/unit.ts';
import type { Schedule } from './handler.ts';

type Unchained = { readonly id: string; readonly scope: string; readonly text: string };
type Link = { scope: string; position: bigint; hash: Buffer };

const BATCH = 2_000;

/** The hash of an audit row behind the one before it: whoever changes or drops a row breaks every later link of its account. */
export function linkHash(previous: Buffer | null, text: string): Buffer {
  return createHash('sha256')
    .update(previous ?? Buffer.alloc(0))
    .update(text)
    .digest();
}

async function listUnchained(tx: Tx): Promise<Unchained[]> {
  return tx.query(
    'audit.listUnchained',
    sql`select e.id, coalesce(e.account_id::text, 'seller') as scope,
        concat_ws('|', e.id, e.at, e.kind, e.person_id, e.membership_id, e.account_id, e.supplier_id, e.subject, e.subject_id, e.detail) as text
      from audit_event e where not exists (select from audit_link l where l.audit_event_id = e.id) order by e.at, e.id limit ${BATCH}`,
  );
}

async function listLastLinks(tx: Tx, scopes: readonly string[]): Promise<Link[]> {
  return tx.query(
    'audit.listLastLinks',
    sql`select s.scope, l.position, l.hash from unnest(${scopes}::text[]) as s(scope)
      cross join lateral (select position, hash from audit_link l where l.scope = s.scope order by position desc limit 1) l`,
  );
}

/** Chains audit rows per account after they are committed. */
export const auditChain: Schedule = {
  name: 'audit.chain',
  everySeconds: 5,
  async run(tx) {
    const rows = await listUnchained(tx);
    if (rows.length === 0) return;
    const last = new Map(
      (await listLastLinks(tx, [...new Set(rows.map(({ scope }) => scope))])).map((link) => [link.scope, link]),
    );
    const links = rows.map(({ id, scope, text }) => {
      const before = last.get(scope);
      const link = { scope, position: (before?.position ?? 0n) + 1n, hash: linkHash(before?.hash ?? null, text) };
      last.set(scope, link);
      return { ...link, audit_event_id: id };
    });
    await insertRows(tx, 'audit.insertLinks', 'audit_link', links);
  },
};
