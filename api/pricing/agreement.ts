import { DomainError } from '../kernel/error.ts';
import type { Currency } from '../kernel/money.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { RuleRef } from './price-step.ts';
import { covers, overlaps, type Validity } from './validity.ts';

/** What an agreed price is for: one item, or a family with everything below it. */
export type AgreementScope =
  | { readonly kind: 'item'; readonly itemId: string }
  | { readonly kind: 'family'; readonly familyId: string };

/** Fixed: minor units of the agreement's currency for one unit. Discount: basis points off the list price. */
export type AgreementBasis =
  | { readonly kind: 'fixed'; readonly amount: bigint; readonly currency: Currency }
  | { readonly kind: 'discount'; readonly basisPoints: number };

export type AgreementLine = {
  readonly rule: RuleRef;
  readonly scope: AgreementScope;
  readonly basis: AgreementBasis;
  readonly minimumQuantity: number;
  readonly valid: Validity;
};

/** An item as agreements see it: its families run from its own one up to the root. */
export type PricedItem = { readonly itemId: string; readonly familyIds: readonly string[] };

/** Two lines would both apply on a day; they may not be written together. */
export class AgreementOverlapError extends DomainError {
  readonly code = 'AGREEMENT_OVERLAP';
  readonly lineIds: readonly [string, string];
  /** Number of the agreement that one of the lines stands in already. */
  readonly standingIn: string | null;
  constructor(lineIds: readonly [string, string], standingIn: string | null = null) {
    super(`agreement lines ${lineIds[0]} and ${lineIds[1]} are valid for the same scope and quantity at the same time`);
    this.lineIds = lineIds;
    this.standingIn = standingIn;
  }
}

// Nearness of a line's scope: 0 the item itself, 1 its own family, 2 the family above; -1 when it is for something else.
function distance(scope: AgreementScope, item: PricedItem): number {
  if (scope.kind === 'item') return scope.itemId === item.itemId ? 0 : -1;
  const level = item.familyIds.indexOf(scope.familyId);
  return level < 0 ? -1 : level + 1;
}

/**
 * The line that prices a quantity of an item on a day: item before family, nearer family before farther, then the highest quantity
 * break that is reached, then the rule's id. Fixed prices of another currency do not apply. Undefined when nothing is agreed.
 */
export function agreementLineFor(
  lines: readonly AgreementLine[],
  item: PricedItem,
  quantity: number,
  day: PlainDate,
  currency: Currency,
): AgreementLine | undefined {
  let best: { line: AgreementLine; level: number } | undefined;
  for (const line of lines) {
    const level = distance(line.scope, item);
    if (level < 0 || line.minimumQuantity > quantity || !covers(line.valid, day)) continue;
    if (line.basis.kind === 'fixed' && line.basis.currency !== currency) continue;
    if (!best || wins(line, level, best)) best = { line, level };
  }
  return best?.line;
}

function wins(line: AgreementLine, level: number, best: { line: AgreementLine; level: number }): boolean {
  if (level !== best.level) return level < best.level;
  if (line.minimumQuantity !== best.line.minimumQuantity) return line.minimumQuantity > best.line.minimumQuantity;
  return line.rule.id < best.line.rule.id;
}

/**
 * Refuses lines of one account of which two cover the same scope, quantity break and day (half-open ranges may touch). `standing` names
 * the agreement of a line that stands already.
 */
export function checkAgreementOverlaps(
  lines: readonly AgreementLine[],
  standing: ReadonlyMap<string, string> = new Map(),
): void {
  const seen = new Map<string, AgreementLine[]>();
  for (const line of lines) {
    const scope = line.scope.kind === 'item' ? line.scope.itemId : line.scope.familyId;
    const key = `${line.scope.kind} ${scope} ${line.minimumQuantity}`;
    const others = seen.get(key) ?? [];
    const clash = others.find((other) => overlaps(other.valid, line.valid));
    if (clash) throw new AgreementOverlapError([clash.rule.id, line.rule.id], standing.get(clash.rule.id));
    seen.set(key, [...others, line]);
  }
}
