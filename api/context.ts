import type { Database, Tx, Unit } from './db/unit.ts';
import type { Live } from './http/live.ts';
import type { Customer, Role, Seller, Supplier, Viewer } from './identity/viewer.ts';

/** Where a call comes from, for throttles, sessions and the audit trail. */
export type Origin = { readonly address: string; readonly userAgent: string; readonly requestId: string };

/** One mutation call: its field, its input as sent, and its idempotency key when it has one. */
export type Operation = { readonly field: string; readonly input: unknown; readonly key?: string | null | undefined };

/** What every resolver gets. Reads are short units; a mutation is one write unit, and its payload is loaded after commit. */
export type Context = {
  readonly db: Database;
  readonly viewer: Viewer | null;
  readonly origin: Origin;
  readonly settings: PublicSettings;
  /** Hints of changes as they are committed; absent in a process that does not listen. */
  readonly live: Live | null;
  /** True while the viewer's session or token still speaks for them. */
  alive(): Promise<boolean>;
  /** Cookies that the response sets. */
  readonly cookies: readonly string[];
  /** Hands the browser a session's cookie; an empty token takes it away. */
  keepSession(token: string): void;
  /** Reads persons, memberships and sessions across all parties: only for fields about the caller themselves. */
  readIdentity<T>(work: (unit: Unit) => Promise<T>): Promise<T>;
  /** Writes them, likewise. */
  writeIdentity<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /**
   * Reads what stands behind the viewer's window (stock, lead times, sub-orders): only for fields whose answer names nothing of it.
   */
  readBehind<T>(work: (unit: Unit) => Promise<T>): Promise<T>;
  /** Reads through the viewer's window; UNAUTHENTICATED without a viewer. */
  read<T>(work: (unit: Unit, viewer: Viewer) => Promise<T>): Promise<T>;
  /** Writes once per idempotency key; the result is JSON (ids), presented again on a repeat. */
  run<R extends Record<string, unknown>>(
    operation: Operation,
    work: (tx: Tx, viewer: Viewer) => Promise<R>,
  ): Promise<R>;
  /** The same for fields that only one party may call. */
  runAs<P extends Viewer['party'], R extends Record<string, unknown>>(
    party: P,
    operation: Operation,
    work: (tx: Tx, viewer: ViewerOf<P>) => Promise<R>,
  ): Promise<R>;
};

export type ViewerOf<P extends Viewer['party']> = P extends 'customer'
  ? Customer
  : P extends 'supplier'
    ? Supplier
    : Seller;

/** Somebody whom visitors of the demonstration may sign in as; `desk` is empty for the seller's own people. */
export type DemonstrationPerson = {
  readonly name: string;
  readonly email: string;
  readonly roles: readonly Role[];
  readonly desk: string;
};

/** Settings that use cases and resolvers need. */
export type PublicSettings = {
  /** The portal's address as people type it, without a trailing slash; links in mails begin with it. */
  readonly origin: string;
  /** True when cookies must be Secure. */
  readonly secure: boolean;
  readonly bcryptCost: number;
  /** Key of the HMAC under every password. */
  readonly secret: string;
  /** True where the demo's mailbox may be shown. */
  readonly demo: boolean;
  /** Whom its visitors may sign in as, and the password of them all. */
  readonly demonstration?: { readonly password: string; readonly people: readonly DemonstrationPerson[] };
};
