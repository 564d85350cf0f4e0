import type { Person } from './journey.ts';
import { laterBy } from './journey-supply.ts';

/** A unit of product on the floor. */
export type FloorUnit = { id: string; serial: string; state: string; version: number };

const UNITS = `query ($id: ID!) { productUnits(first: 20, filter: { orderId: $id }) { nodes { id serial state version } } }`;

/** The units of an order (its global id as the seller has it). */
export async function unitsOf(planner: Person, orderId: string): Promise<FloorUnit[]> {
  return (await planner.see(UNITS, { id: orderId })).productUnits.nodes;
}

/** Starts a unit, installs the parts of the named serials, finishes it and records a passed test; `look` is called at each stop. */
export async function buildUnit(
  planner: Person,
  unit: FloorUnit,
  serials: readonly string[],
  look: () => Promise<unknown>,
): Promise<void> {
  const step = (field: string, version: number) =>
    planner.do(field, 'ProductUnitInput', { unitId: unit.id, version }, 'unit { version }');
  let { version } = (await step('unitAssemblyStart', unit.version)).unit;
  await look();
  for (const code of serials) {
    const bound = await planner.do(
      'componentInstall',
      'ComponentScanInput',
      { unitId: unit.id, code },
      'unit { version }',
    );
    version = bound.unit.version;
  }
  version = (await step('unitAssemblyFinish', version)).unit.version;
  await look();
  await planner.do('systemTestRecord', 'SystemTestRecordInput', { unitId: unit.id, version, passed: true });
  await look();
}

/** Sends the units of an order away in one shipment. */
export async function shipUnits(
  planner: Person,
  orderId: string,
  units: readonly FloorUnit[],
): Promise<{ id: string; number: string }> {
  const input = {
    orderId,
    unitIds: units.map(({ id }) => id),
    carrier: 'Alpina Cargo',
    tracking: 'AC-1',
    expectedOn: laterBy(9),
  };
  const { shipment } = await planner.do('shipmentCreate', 'ShipmentCreateInput', input, 'shipment { id number }');
  return shipment;
}
