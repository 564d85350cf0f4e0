import { DomainError, WrongStateError } from '../kernel/error.ts';

export type UnitState = 'planned' | 'assembling' | 'assembled' | 'tested' | 'shipped' | 'delivered' | 'cancelled';

export type UnitEvent = 'bind' | 'complete' | 'pass' | 'fail' | 'ship' | 'deliver' | 'cancel';

// A failed test sends the unit back to assembly, where a component may be swapped.
const TRANSITIONS: Readonly<Record<UnitState, Partial<Record<UnitEvent, UnitState>>>> = {
  planned: { bind: 'assembling', complete: 'assembled', cancel: 'cancelled' },
  assembling: { bind: 'assembling', complete: 'assembled', cancel: 'cancelled' },
  assembled: { pass: 'tested', fail: 'assembling' },
  tested: { ship: 'shipped', fail: 'assembling' },
  shipped: { deliver: 'delivered' },
  delivered: {},
  cancelled: {},
};

/** The state of a unit after an event; refuses what its state does not allow. */
export function advanceUnit(state: UnitState, event: UnitEvent): UnitState {
  const next = TRANSITIONS[state][event];
  if (!next) throw new WrongStateError('unit', state);
  return next;
}

export type RequiredComponent = { readonly itemId: string; readonly quantity: number };

/** Pieces of an item. */
export type Pieces = { readonly itemId: string; readonly quantity: number };

/** What a unit needs of an item, and how many pieces of it are in the unit. */
export type UnitNeed = RequiredComponent & { readonly installed: number; readonly serialised: boolean };

/** Pieces without a bound serial that an order still has of an item: at hand for it, and reserved in stock among them. */
export type Pool = { readonly itemId: string; readonly atHand: number; readonly reserved: number };

/** A component serial as the scanner finds it; `unitSerial` is the unit that it is installed in now. */
export type ScannedComponent = {
  readonly serial: string;
  readonly itemId: string;
  readonly state: 'shipped' | 'received' | 'installed' | 'forwarded' | 'scrapped';
  readonly unitSerial: string | null;
};

export class UnknownComponentError extends DomainError {
  readonly code = 'UNKNOWN_COMPONENT';
  readonly serial: string;
  constructor(serial: string) {
    super(`no component has the serial ${serial}`);
    this.serial = serial;
  }
}

/** The unit does not take this item at all, or has all of it that it takes. */
export class WrongComponentError extends DomainError {
  readonly code = 'WRONG_COMPONENT';
  readonly serial: string;
  readonly itemId: string;
  readonly required: number;
  constructor(serial: string, itemId: string, required: number) {
    super(`the unit takes ${required} of item ${itemId}; ${serial} is one too many`);
    this.serial = serial;
    this.itemId = itemId;
    this.required = required;
  }
}

/** The component is in a unit already; `here`: in the very one that it was scanned for. */
export class ComponentInstalledError extends DomainError {
  readonly code = 'COMPONENT_ALREADY_INSTALLED';
  readonly serial: string;
  readonly unitSerial: string;
  readonly here: boolean;
  constructor(serial: string, unitSerial: string, here: boolean) {
    super(`${serial} is installed in ${here ? 'this unit' : unitSerial} already`);
    this.serial = serial;
    this.unitSerial = unitSerial;
    this.here = here;
  }
}

export class ComponentNotReceivedError extends DomainError {
  readonly code = 'COMPONENT_NOT_RECEIVED';
  readonly serial: string;
  readonly state: 'shipped' | 'forwarded' | 'scrapped';
  constructor(serial: string, state: 'shipped' | 'forwarded' | 'scrapped') {
    super(`${serial} is ${state}, not received`);
    this.serial = serial;
    this.state = state;
  }
}

export class UnitIncompleteError extends DomainError {
  readonly code = 'UNIT_INCOMPLETE';
  readonly missing: readonly RequiredComponent[];
  constructor(missing: readonly RequiredComponent[]) {
    super(`${missing.length} kind(s) of component are missing`);
    this.missing = missing;
  }
}

/**
 * Decides whether a scanned component may be bound into a unit that requires some items and has others installed (counted per item).
 * Refuses unknown, not received, already installed and wrong components; returns the unit's state after it.
 */
export function bindComponent(
  unit: { readonly state: UnitState; readonly serial: string },
  required: readonly RequiredComponent[],
  installed: readonly RequiredComponent[],
  serial: string,
  scanned: ScannedComponent | undefined,
): UnitState {
  const state = advanceUnit(unit.state, 'bind');
  if (!scanned) throw new UnknownComponentError(serial);
  if (scanned.unitSerial !== null) {
    throw new ComponentInstalledError(serial, scanned.unitSerial, scanned.unitSerial === unit.serial);
  }
  if (scanned.state === 'shipped' || scanned.state === 'forwarded' || scanned.state === 'scrapped') {
    throw new ComponentNotReceivedError(serial, scanned.state);
  }
  const wanted = quantityOf(required, scanned.itemId);
  if (quantityOf(installed, scanned.itemId) >= wanted) throw new WrongComponentError(serial, scanned.itemId, wanted);
  return state;
}

/**
 * What finishing a unit binds by quantity of what its order has: every open piece of a part without serials, and of a serialised part those
 * that come out of stock, where no serial is known. `reserved` are those among them that leave stock.
 */
export function piecesToBind(
  needs: readonly UnitNeed[],
  pools: readonly Pool[],
): { readonly taken: Pieces[]; readonly reserved: Pieces[] } {
  const taken: Pieces[] = [];
  const reserved: Pieces[] = [];
  for (const { itemId, quantity, installed, serialised } of needs) {
    const pool = pools.find((entry) => entry.itemId === itemId);
    const free = pool ? Math.max(0, serialised ? Math.min(pool.reserved, pool.atHand) : pool.atHand) : 0;
    const pieces = Math.min(quantity - installed, free);
    if (pieces > 0) taken.push({ itemId, quantity: pieces });
    const fromStock = Math.min(pieces, pool?.reserved ?? 0);
    if (fromStock > 0) reserved.push({ itemId, quantity: fromStock });
  }
  return { taken, reserved };
}

/** What a unit still lacks, in the order required. */
export function missingComponents(
  required: readonly RequiredComponent[],
  installed: readonly RequiredComponent[],
): RequiredComponent[] {
  return required
    .map(({ itemId, quantity }) => ({ itemId, quantity: quantity - quantityOf(installed, itemId) }))
    .filter(({ quantity }) => quantity > 0);
}

/** Completes the assembly of a unit; refuses one that lacks a component. */
export function completeAssembly(
  unit: { readonly state: UnitState },
  required: readonly RequiredComponent[],
  installed: readonly RequiredComponent[],
): UnitState {
  const state = advanceUnit(unit.state, 'complete');
  const missing = missingComponents(required, installed);
  if (missing.length > 0) throw new UnitIncompleteError(missing);
  return state;
}

function quantityOf(components: readonly RequiredComponent[], itemId: string): number {
  return components.reduce((sum, entry) => (entry.itemId === itemId ? sum + entry.quantity : sum), 0);
}
