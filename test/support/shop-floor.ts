import { expect } from 'vitest';
import type { TestApp } from './app.ts';
import { asking, type Who } from './asking.ts';
import { type PlacedOrder, subOrderIdsOf } from './placed-order.ts';
import type { World } from './world.ts';

type Line = { id: string; quantity: number; component: { sku: string; serialised: boolean } };
type OwnSubOrder = { id: string; version: number; lines: Line[] };

const SUPPLIERS = ['alpha', 'beta', 'gamma'] as const;

const SUB_ORDERS = `{ subOrders(first: 100) { nodes { id version lines { id quantity component { sku serialised } } } } }`;

const UNITS = `query ($order: ID!) { productUnits(first: 50, filter: { orderId: $order }) { nodes { id serial state version
  components { component { sku } required installed fromStock serials } } } }`;

const SCANNED = 'scan { kind pieces delivery { id version state lines { id received component { sku } } } }';

let lastKey = 0;
const key = () => `key-${++lastKey}`;

/** What suppliers and the shop floor do to an order, through the API. */
export function shopFloor(app: TestApp, world: World) {
  const { ask, change } = asking(() => ({ app, world }));
  const units = async (order: PlacedOrder) =>
    (await ask('planner', UNITS, { order: world.globalId('SalesOrder', order.id) })).productUnits.nodes;

  const finish = (unit: { unitId: string; version: number }) =>
    change(
      'planner',
      'unitAssemblyFinish',
      'ProductUnitInput',
      unit,
      'unit { state version }',
      '... on IncompleteAssemblyError { missing { quantity component { sku } } }',
    );

  async function accept(who: Who, order: PlacedOrder): Promise<Line[]> {
    const ids = await subOrderIdsOf(app, order);
    const all: OwnSubOrder[] = (await ask(who, SUB_ORDERS)).subOrders.nodes;
    const own = all.filter(({ id }) => ids.has(id));
    for (const { id, version, lines } of own) {
      const answers = lines.map((line) => ({ lineId: line.id, accepted: line.quantity }));
      await change(who, 'subOrderAnswer', 'SubOrderAnswerInput', { subOrderId: id, version, lines: answers });
    }
    return own.flatMap(({ lines }) => lines);
  }

  /** Every supplier accepts and ships all of the order, each in one notice; answers the notices' codes and serials by part. */
  async function supply(order: PlacedOrder) {
    const codes: string[] = [];
    const serials: Record<string, string[]> = {};
    for (const who of SUPPLIERS) {
      const lines = (await accept(who, order)).map(({ id, quantity, component: { sku, serialised } }) => {
        const made = serialised ? Array.from({ length: quantity }, (_, n) => `${sku}-${order.number}-${n + 1}`) : [];
        serials[sku] = made;
        return { subOrderLineId: id, quantity, serials: made };
      });
      if (lines.length === 0) continue;
      const input = { number: key(), expectedOn: '2026-03-12', lines };
      const { shipNotice } = await change(
        who,
        'shipNoticeCreate',
        'ShipNoticeCreateInput',
        input,
        'shipNotice { sscc }',
      );
      codes.push(shipNotice.sscc);
    }
    return { codes, serials };
  }

  /** Installs what the codes name, and finishes the unit. */
  async function build(order: PlacedOrder, unit: { id: string; version: number }, codes: string[]) {
    for (const code of codes) {
      const bound = await change('planner', 'componentInstall', 'ComponentScanInput', { unitId: unit.id, code });
      expect(bound.__typename).toBe('ComponentInstallSuccess');
    }
    const current = (await units(order)).find(({ id }: { id: string }) => id === unit.id);
    const input = { unitId: unit.id, version: current.version };
    return finish(input);
  }

  return {
    ask,
    change,
    units,
    supply,
    build,
    finish,
    scan: (code: string, more: object = {}) =>
      change('planner', 'receiveScan', 'ReceiveScanInput', { code, ...more }, SCANNED),
    stageOf: async (order: PlacedOrder) =>
      (await app.database.query('select stage from sales_order where id = $1', [order.id]))[0]?.stage,
  };
}
