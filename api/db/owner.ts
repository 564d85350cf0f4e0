import { type RawBuilder, sql } from 'kysely';
import { escapeLiteral } from 'pg';

/** Whose window a unit of work looks through; row-level security and the statements' own predicates follow it. */
export type Owner =
  | { readonly party: 'customer'; readonly accountId: string; readonly organisationId: string }
  | { readonly party: 'supplier'; readonly supplierId: string; readonly organisationId: string }
  | { readonly party: 'seller' }
  | { readonly party: 'worker' }
  | { readonly party: 'identity' };

export const SELLER: Owner = { party: 'seller' };
export const WORKER: Owner = { party: 'worker' };
export const IDENTITY: Owner = { party: 'identity' };

/** Takes the party's role and names the owner until the transaction ends; it also tells the transaction's time. No parameters: it travels with `begin`. */
export function settingsOf(owner: Owner, rolePrefix: string): string {
  const settings = {
    role: `${rolePrefix}_${owner.party}`,
    'app.account_id': 'accountId' in owner ? owner.accountId : '',
    'app.supplier_id': 'supplierId' in owner ? owner.supplierId : '',
    'app.organisation_id': 'organisationId' in owner ? owner.organisationId : '',
  };
  const calls = Object.entries(settings).map(([name, value]) => `set_config('${name}', ${escapeLiteral(value)}, true)`);
  return `select ${calls.join(', ')}, now() as now`;
}

/**
 * The predicate "this row is the owner's" for tables that accounts own, said in the statement itself so that owner-first indexes serve it.
 * The seller and the worker see every row; a supplier none.
 */
export function owned(owner: Owner, alias?: string): RawBuilder<boolean> {
  return owner.party === 'customer' ? is(alias, 'account_id', owner.accountId) : seesAll(owner);
}

/** The same for tables that suppliers own; a customer sees none of their rows. */
export function ownedBySupplier(owner: Owner, alias?: string): RawBuilder<boolean> {
  return owner.party === 'supplier' ? is(alias, 'supplier_id', owner.supplierId) : seesAll(owner);
}

function is(alias: string | undefined, column: string, id: string): RawBuilder<boolean> {
  return sql`${sql.ref(alias ? `${alias}.${column}` : column)} = ${id}`;
}

function seesAll(owner: Owner): RawBuilder<boolean> {
  return owner.party === 'seller' || owner.party === 'worker' ? sql`true` : sql`false`;
}
