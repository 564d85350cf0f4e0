import type { Owner } from '../db/owner.ts';

export type CustomerRole = 'requester' | 'approver' | 'account_administrator';
export type SupplierRole = 'supplier_desk';
export type SellerRole = 'sales' | 'service' | 'support' | 'planner' | 'administrator';
export type Role = CustomerRole | SupplierRole | SellerRole;
export type Locale = 'en' | 'zh-Hant' | 'zh-Hans';

type Acting = {
  readonly personId: string;
  readonly membershipId: string;
  /** The session that speaks; null for an API token. */
  readonly sessionId: string | null;
  readonly channel: 'portal' | 'api';
  readonly scope: 'read' | 'read_write';
  readonly roles: readonly Role[];
  readonly locale: Locale;
  readonly organisationId: string;
};

export type Customer = Acting & { readonly party: 'customer'; readonly accountId: string };
export type Supplier = Acting & { readonly party: 'supplier'; readonly supplierId: string };
export type Seller = Acting & { readonly party: 'seller' };

/** The person who asks, in the one membership that they act in. */
export type Viewer = Customer | Supplier | Seller;

/** The window of the viewer's party on the database. */
export function ownerOf(viewer: Viewer): Owner {
  switch (viewer.party) {
    case 'customer':
      return { party: 'customer', accountId: viewer.accountId, organisationId: viewer.organisationId };
    case 'supplier':
      return { party: 'supplier', supplierId: viewer.supplierId, organisationId: viewer.organisationId };
    case 'seller':
      return { party: 'seller' };
  }
}

/** Name of the space in which the viewer's idempotency keys are unique. */
export function keySpaceOf(viewer: Viewer): string {
  if (viewer.party === 'customer') return `customer:${viewer.accountId}`;
  if (viewer.party === 'supplier') return `supplier:${viewer.supplierId}`;
  return 'seller';
}

/** The owner columns of what the viewer's party is told of. */
export function partyIds(viewer: Viewer): { readonly accountId: string | null; readonly supplierId: string | null } {
  return {
    accountId: viewer.party === 'customer' ? viewer.accountId : null,
    supplierId: viewer.party === 'supplier' ? viewer.supplierId : null,
  };
}

/** True for the people of an account who see what all of its people ask for: approvers and account administrators. */
export function seesWholeAccount(viewer: Viewer): boolean {
  return (
    viewer.party === 'customer' && (viewer.roles.includes('approver') || viewer.roles.includes('account_administrator'))
  );
}
