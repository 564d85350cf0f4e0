import { z } from 'zod';
import type { Choices } from '#engine';
import { DomainError } from '../kernel/error.ts';
import { quantity } from '../kernel/parse.ts';
import { isPlainDate, type PlainDate } from '../kernel/plain-date.ts';

/** A cart holds at most this many lines; larger needs come as several requests. */
export const MOST_LINES = 1_000;

/** The choices of a line do not make a complete, buildable product; `issues` are the configuration's own findings. */
export class InvalidConfigurationError extends DomainError {
  readonly code = 'INVALID_CONFIGURATION';
  readonly lineId: string | null;
  readonly issues: readonly string[];
  constructor(lineId: string | null, issues: readonly string[]) {
    super('the choices do not make a complete, valid configuration');
    this.lineId = lineId;
    this.issues = issues;
  }
}

/** The cart holds as many lines as it can. */
export class CartFullError extends DomainError {
  readonly code = 'CART_FULL';
  readonly most = MOST_LINES;
  constructor() {
    super(`a cart holds at most ${MOST_LINES} lines`);
  }
}

const choice = z.object({ group: z.string(), option: z.string().nullable(), quantity: z.int() });

const day = z.string().refine(isPlainDate, 'is not a day').nullish();

/** A line can be wanted on at most this many days. */
const MOST_DAYS = 24;

const part = z.object({ quantity, requestedDate: day });

const oneOf = 'give exactly one of itemId, configurationId, or modelVersionId with choices';

/** What goes into the cart: an article, a saved configuration, or a model version with choices; and how many of it. */
export const cartLineInput = z
  .object({
    itemId: z.uuid().nullish(),
    configurationId: z.uuid().nullish(),
    modelVersionId: z.uuid().nullish(),
    choices: z.array(choice).max(500).nullish(),
    quantity,
    requestedDate: day,
    schedule: z.array(part).min(1).max(MOST_DAYS).nullish(),
  })
  .refine((it) => [it.itemId, it.configurationId, it.modelVersionId].filter(Boolean).length === 1, oneOf)
  .refine((it) => Boolean(it.choices) === Boolean(it.modelVersionId), oneOf)
  .refine((it) => !it.schedule || it.schedule.reduce((sum, one) => sum + one.quantity, 0) === it.quantity, {
    path: ['schedule'],
    message: 'the quantities of the days must add up to the quantity',
  });
export type CartLineInput = z.infer<typeof cartLineInput>;

/** A change of one line of the cart as the caller saw it. */
export const cartLineChange = z.object({ lineId: z.uuid(), cartVersion: z.int().min(0), quantity });

/** A line to take out of the cart as the caller saw it. */
export const cartLineRemoval = z.object({ lineId: z.uuid(), cartVersion: z.int().min(0) });

/** What a line is of: an item as it is, or a model's version with choices. */
export type Goods = {
  readonly itemId: string;
  readonly configurationId: string | null;
  readonly modelVersionId: string | null;
  readonly choices: Choices | null;
};

/** A line as it stands in a cart; `shown` is the net unit price that the buyer saw, in minor units of the account's currency. */
export type CartLine = Goods & {
  readonly id: string;
  readonly position: number;
  /** What the saved configuration is called now; null where the line came from none. */
  readonly configurationName: string | null;
  readonly quantity: number;
  readonly shown: bigint;
  /** The day on which it is wanted; null for the day of the whole request. */
  readonly requestedDate: PlainDate | null;
};

export type Cart = { readonly id: string; readonly version: number; readonly lines: readonly CartLine[] };

/** The line that more of the same article for the same day is added to; configured goods always get a line of their own. */
export function sameArticle(
  lines: readonly CartLine[],
  goods: Goods,
  requestedDate: PlainDate | null,
): CartLine | undefined {
  if (goods.modelVersionId) return undefined;
  return lines.find(
    (line) => line.itemId === goods.itemId && !line.modelVersionId && line.requestedDate === requestedDate,
  );
}

/** What is wanted when: the days of the schedule, each once and in order, or the whole quantity on the one day, if any. */
export function deliveriesOf({
  quantity: whole,
  requestedDate,
  schedule,
}: CartLineInput): { readonly quantity: number; readonly requestedDate: PlainDate | null }[] {
  const byDay = Map.groupBy(schedule ?? [{ quantity: whole, requestedDate }], ({ requestedDate: on }) => on ?? null);
  return [...byDay]
    .map(([on, parts]) => ({ requestedDate: on, quantity: parts.reduce((sum, one) => sum + one.quantity, 0) }))
    .toSorted((a, b) => (a.requestedDate ?? '').localeCompare(b.requestedDate ?? ''));
}

/**
 * The price that counts as shown after a change of quantity. A change of price that the buyer has not accepted yet stays visible:
 * only when the old quantity still costs what was shown does the new quantity's price take its place.
 */
export function shownAfterChange(shown: bigint, nowAtOld: bigint | null, nowAtNew: bigint | null): bigint {
  return nowAtOld === shown && nowAtNew !== null ? nowAtNew : shown;
}
