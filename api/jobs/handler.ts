import type { PublicSettings } from '../context.ts';
import type { OutboxEvent } from '../db/outbox.ts';
import type { Database, Tx } from '../db/unit.ts';

/** One effect of changes. It may be run again for the same event and must then have no second effect. Runs in the worker's window. */
export type Handler = {
  /** Name of its queue. */
  readonly name: string;
  readonly topics: readonly string[];
  run(tx: Tx, event: OutboxEvent, context: HandlerContext): Promise<void>;
};

/** What a handler may need besides its transaction; work with progress writes in units of its own through `db`. */
export type HandlerContext = {
  readonly settings: PublicSettings;
  readonly db: Database;
  /** Aborted when the process is to end: what goes on from one piece of work to the next leaves the rest. */
  readonly stopping?: AbortSignal;
};

/** Work that time causes rather than a change. */
export type Schedule = {
  readonly name: string;
  readonly everySeconds: number;
  run(tx: Tx, context: HandlerContext): Promise<void>;
};
