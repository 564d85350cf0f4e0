import { type ExceptionDraft, type ExceptionKind, type ExceptionResolution, exceptionsOfAnswer } from './exception.ts';
import type { ComponentRecord, PeggedSupply } from './pegged-supply.ts';
import type { Said, SupplyRecord, Withdrawal } from './supply.ts';

// A supplier may be that many calendar days later than asked without a planner having to look at it.
const TOLERANCE_DAYS = 0;

/** An entry of the queue about a sub-order line, open or settled; `resolvedAt` in ISO 8601. */
export type MatterRecord = {
  readonly id: string;
  readonly kind: ExceptionKind;
  readonly supplyId: string;
  readonly state: 'open' | 'resolved';
  readonly quantity: number;
  readonly needed: number;
  readonly detail: Readonly<Record<string, unknown>>;
  readonly version: number;
  readonly resolution: ExceptionResolution | null;
  readonly resolvedAt: string | null;
};

/** An entry to open about a sub-order line. */
export type NewMatter = ExceptionDraft & { readonly needed: number; readonly supply: SupplyRecord };

/** What is to become of the queue's entries about an order's sub-order lines. */
export type MatterChanges = {
  readonly opened: readonly NewMatter[];
  readonly renewed: readonly (Omit<ExceptionDraft, 'kind'> & { readonly id: string; readonly needed: number })[];
  readonly settled: readonly (Pick<MatterRecord, 'id' | 'version' | 'kind'> & {
    readonly resolution: 'answered' | 'covered';
  })[];
};

type Facts = {
  readonly components: readonly ComponentRecord[];
  readonly supplies: readonly SupplyRecord[];
  readonly matters: readonly MatterRecord[];
};

const SAID: Partial<Record<ExceptionKind, Said>> = {
  late: 'changed',
  shortfall: 'backordered',
  unanswered: 'unanswered',
};
const BY_HAND: readonly (ExceptionResolution | null)[] = ['awarded', 'date_moved', 'date_accepted', 'received'];

/** Pieces that planners took from a supplier since it answered, by what it had said of them. */
export function withdrawalsOf(supply: SupplyRecord, matters: readonly MatterRecord[]): Withdrawal[] {
  return matters.flatMap((matter) => {
    const said = SAID[matter.kind];
    const { quantity, resolution } = matter;
    return said && resolution === 'awarded' && isSince(matter, supply) ? [{ said, quantity }] : [];
  });
}

/**
 * What the queue must tell of an order's sub-order lines now: pieces that a line of the order needs and that are refused, promised for later
 * or too late. Pieces that no line needs are no matter; what a planner settled since the supplier's answer is not opened again.
 */
export function matterChanges({ components, supplies, matters }: Facts, pegged: PeggedSupply): MatterChanges {
  const missing = components.map(({ lineId, itemId, short }) => ({ lineId, itemId, short }));
  const opened: NewMatter[] = [];
  const renewed: MatterChanges['renewed'][number][] = [];
  const settled: MatterChanges['settled'][number][] = [];
  const own = Map.groupBy(matters, ({ supplyId }) => supplyId);
  for (const supply of supplies) {
    const known = own.get(supply.id) ?? [];
    const drafts = draftsOf(supply, pegged, missing);
    for (const draft of drafts) {
      const entries = known.filter(({ kind }) => kind === draft.kind);
      const open = entries.find(({ state }) => state === 'open');
      const byHand = entries.some((entry) => BY_HAND.includes(entry.resolution) && isSince(entry, supply));
      if (open && draft.needed + draft.shipped === 0) settled.push({ ...open, resolution: 'covered' });
      else if (open && differs(open, draft))
        renewed.push({ ...draft, id: open.id, needed: draft.needed || open.needed });
      else if (!open && !byHand && draft.needed > 0 && draft.kind !== 'unanswered') opened.push({ ...draft, supply });
    }
    const gone = known.filter(({ state, kind }) => state === 'open' && !drafts.some((draft) => draft.kind === kind));
    settled.push(...gone.map((entry) => ({ ...entry, resolution: 'answered' as const })));
  }
  return { opened, renewed, settled };
}

type Draft = ExceptionDraft & { readonly needed: number; readonly shipped: number };

type Missing = { readonly lineId: string; readonly itemId: string; short: number };

// Refused pieces are needed as far as the books are short of them; what was shipped late once was needed.
function draftsOf(supply: SupplyRecord, { standings, needed }: PeggedSupply, missing: readonly Missing[]): Draft[] {
  const { outcome, dueOn, cancelled } = supply;
  const standing = standings.get(supply.id);
  const counts = needed.get(supply.id);
  const silent: ExceptionDraft[] =
    outcome.unanswered > 0 ? [{ kind: 'unanswered', quantity: outcome.unanswered, params: {} }] : [];
  return [...exceptionsOfAnswer(dueOn, outcome, TOLERANCE_DAYS), ...silent].flatMap((draft): Draft[] => {
    const said = SAID[draft.kind];
    if (!said) {
      const quantity = draft.quantity - cancelled;
      return quantity > 0 ? [{ ...draft, quantity, needed: takeMissing(missing, supply, quantity), shipped: 0 }] : [];
    }
    const shipped = standing?.shipped[said] ?? 0;
    const coming = standing?.coming.find((arrival) => arrival.said === said)?.quantity ?? 0;
    if (shipped + coming === 0) return [];
    return [{ ...draft, quantity: coming || shipped, needed: counts?.[said] ?? 0, shipped }];
  });
}

const isSince = ({ resolvedAt }: MatterRecord, { answeredAt }: SupplyRecord): boolean =>
  resolvedAt !== null && (answeredAt === null || Date.parse(resolvedAt) >= Date.parse(answeredAt));

function takeMissing(missing: readonly Missing[], { lineId, itemId }: SupplyRecord, most: number): number {
  let taken = 0;
  for (const entry of missing) {
    if (entry.itemId !== itemId || (lineId !== null && entry.lineId !== lineId)) continue;
    const pieces = Math.min(entry.short, most - taken);
    entry.short -= pieces;
    taken += pieces;
  }
  return taken;
}

function differs(open: MatterRecord, draft: Draft): boolean {
  const params = Object.entries(draft.params);
  if (draft.quantity !== open.quantity || params.some(([name, value]) => open.detail[name] !== value)) return true;
  return draft.needed > 0 && draft.needed !== open.needed;
}
