import { z } from 'zod';
import { type Change, record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import type { Seller } from '../identity/viewer.ts';
import { ConflictError, DomainError, NotFoundError, WrongStateError } from '../kernel/error.ts';
import { parse, text } from '../kernel/parse.ts';
import { refreshStages } from '../order/refresh-stage.ts';
import { normaliseSerial } from '../shipment/shipment.ts';
import {
  advanceUnit,
  bindComponent,
  completeAssembly,
  type Pieces,
  piecesToBind,
  UnknownComponentError,
} from './product-unit.ts';
import {
  bindPieces,
  bindSerial,
  consumeReservations,
  type FoundComponent,
  insertTest,
  type LockedUnit,
  lockComponents,
  lockPools,
  lockUnits,
  storeUnitStates,
  unbindSerial,
} from './product-unit-store.ts';

/** The component was made for another order. */
export class ComponentOfOtherOrderError extends DomainError {
  readonly code = 'COMPONENT_OF_OTHER_ORDER';
  readonly serial: string;
  constructor(serial: string) {
    super(`${serial} belongs to another order`);
    this.serial = serial;
  }
}

/** The component is not in the unit. */
export class ComponentNotInstalledError extends DomainError {
  readonly code = 'COMPONENT_NOT_INSTALLED';
  readonly serial: string;
  constructor(serial: string) {
    super(`${serial} is not in the unit`);
    this.serial = serial;
  }
}

const about = z.object({ unitId: z.uuid(), version: z.int() });
const scanning = z.object({ unitId: z.uuid(), code: text(100) });
const testing = about.extend({ passed: z.boolean(), note: z.string().max(2000).default('') });

/** Begins to build a planned unit. */
export async function startAssembly(tx: Tx, viewer: Seller, given: unknown): Promise<{ unitId: string }> {
  const unit = await lockAt(tx, parse(about, given));
  if (unit.state !== 'planned') throw new WrongStateError('unit', unit.state);
  await storeUnitStates(tx, [unit.id], advanceUnit(unit.state, 'bind'));
  return told(tx, viewer, unit, 'product_unit.started', {});
}

/** Binds a received component into a unit by its serial; begins the unit when it is only planned. Refuses what the unit may not take. */
export async function installComponent(tx: Tx, viewer: Seller, given: unknown): Promise<{ unitId: string }> {
  const { unitId, code } = parse(scanning, given);
  const unit = await lockAt(tx, { unitId });
  const serial = normaliseSerial(code);
  const component = pick(await lockComponents(tx, serial), unit);
  const state = bindComponent(unit, unit.components, installedIn(unit), serial, component);
  if (!component) throw new UnknownComponentError(serial);
  if (component.orderId !== unit.orderId) throw new ComponentOfOtherOrderError(serial);
  await bindSerial(tx, unit, component, viewer.personId);
  await storeUnitStates(tx, [unit.id], state);
  return told(tx, viewer, unit, 'product_unit.component_installed', { serial, itemId: component.itemId });
}

// The same serial may exist for several items and suppliers: what the unit can take comes first.
function pick(found: readonly FoundComponent[], unit: LockedUnit): FoundComponent | undefined {
  const needed = new Set(unit.components.map(({ itemId }) => itemId));
  const fits = found.filter(({ itemId }) => needed.has(itemId));
  const own = fits.filter(({ orderId }) => orderId === unit.orderId);
  return own.find(({ state }) => state === 'received') ?? own[0] ?? fits[0] ?? found[0];
}

/** Takes a component out of a unit that is being built; its interval ends and it can be used again. */
export async function removeComponent(tx: Tx, viewer: Seller, given: unknown): Promise<{ unitId: string }> {
  const { unitId, code } = parse(scanning, given);
  const unit = await lockAt(tx, { unitId });
  if (unit.state !== 'assembling') throw new WrongStateError('unit', unit.state);
  const serial = normaliseSerial(code);
  if (!(await unbindSerial(tx, unit, serial))) throw new ComponentNotInstalledError(serial);
  await storeUnitStates(tx, [unit.id], unit.state);
  return told(tx, viewer, unit, 'product_unit.component_removed', { serial });
}

/**
 * Finishes building a unit: parts without serials, and serialised parts that come from stock, are bound by quantity as far as they are at
 * hand. Refuses a unit that then still lacks something, with the list.
 */
export async function finishAssembly(tx: Tx, viewer: Seller, given: unknown): Promise<{ unitId: string }> {
  const unit = await lockAt(tx, parse(about, given));
  const open = unit.components.filter(({ quantity, installed }) => installed < quantity);
  const pools = await lockPools(
    tx,
    unit.accountId,
    unit.orderId,
    open.map(({ itemId }) => itemId),
  );
  const { taken, reserved } = piecesToBind(open, pools);
  const state = completeAssembly(unit, unit.components, [...installedIn(unit), ...taken]);
  await bindPieces(tx, unit, taken, viewer.personId);
  await consumeReservations(tx, unit.accountId, unit.orderId, reserved);
  await storeUnitStates(tx, [unit.id], state);
  return told(tx, viewer, unit, 'product_unit.assembled', { taken });
}

/** Records the test of a finished unit. A failure sends it back to assembly and into the queue; a pass settles that. */
export async function recordTest(tx: Tx, viewer: Seller, given: unknown): Promise<{ unitId: string }> {
  const { passed, note, ...wanted } = parse(testing, given);
  const unit = await lockAt(tx, wanted);
  const state = advanceUnit(unit.state, passed ? 'pass' : 'fail');
  const touched = await insertTest(tx, unit, { passed, note, personId: viewer.personId });
  await storeUnitStates(tx, [unit.id], state);
  const topic = passed ? 'work_exception.retested' : 'work_exception.opened';
  const traces = touched.map((id) => ({
    ...{ topic, aggregate: 'work_exception', id, sequence: passed ? 2 : 1 },
    payload: { exceptionId: id, orderId: unit.orderId },
  }));
  return told(tx, viewer, unit, 'product_unit.tested', { passed, note }, traces);
}

function installedIn({ components }: LockedUnit): Pieces[] {
  return components.map(({ itemId, installed }) => ({ itemId, quantity: installed }));
}

async function lockAt(tx: Tx, { unitId, version }: { unitId: string; version?: number }): Promise<LockedUnit> {
  const [unit] = await lockUnits(tx, [unitId]);
  if (!unit) throw new NotFoundError('ProductUnit');
  if (version !== undefined && version !== unit.version) throw new ConflictError(unit.version);
  return unit;
}

async function told(
  tx: Tx,
  viewer: Seller,
  unit: LockedUnit,
  topic: string,
  detail: Record<string, unknown>,
  more: readonly Change[] = [],
): Promise<{ unitId: string }> {
  const { id, orderId, version } = unit;
  const change = {
    topic,
    aggregate: 'product_unit',
    id,
    sequence: version + 1,
    payload: { unitId: id, orderId },
    detail,
  };
  await record(tx, viewer, [change, ...more]);
  await refreshStages(tx, [orderId], viewer);
  return { unitId: id };
}
