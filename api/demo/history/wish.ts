import type { ConfigurationKey } from '../data/configurations.ts';
import type { AccountCode } from '../data/shape.ts';

/** What suppliers do with an order of this kind, as far as they do not simply accept it. */
export type Answering = 'silent' | 'reject' | 'backorder' | 'later';

/** Where an order's way ends for the time being, though time would have carried it further. */
export type Halt = 'unit_assembling' | 'unit_failed' | 'unit_tested' | 'in_transit' | 'part_received';

/** What becomes of a request; left out, it is approved in time. */
export type RequestEnd = 'waits' | 'rejected' | 'withdrawn' | 'cancelled';

export type Fate = {
  readonly answering?: Answering;
  readonly halt?: Halt;
  readonly end?: RequestEnd;
};

/** One line that somebody wants: a configured product by its name here, or an article. */
export type WishedLine = ({ readonly configuration: ConfigurationKey } | { readonly sku: string }) & {
  readonly quantity: number;
};

/** Something that a requester will ask for at an instant; addresses by position, a deadline in calendar days after it. */
export type Wish = {
  readonly at: Date;
  readonly account: AccountCode;
  readonly requester: string;
  readonly address: number;
  readonly costCentre: string;
  readonly lines: readonly WishedLine[];
  readonly inDays?: number;
  readonly note?: string;
  readonly fate: Fate;
};
