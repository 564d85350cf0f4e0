import { SELLER } from '../../api/db/owner.ts';
import { record } from '../../api/db/trace.ts';
import { decideFulfilment } from '../../api/fulfillment/decide-fulfilment.ts';
import type { LineToFulfil } from '../../api/fulfillment/plan-input.ts';
import { writeFulfilment } from '../../api/fulfillment/write-fulfilment.ts';
import { newId } from '../../api/kernel/id.ts';
import type { PlainDate } from '../../api/kernel/plain-date.ts';
import { globalId } from '../../schema/node.ts';
import type { TestApp } from './app.ts';
import type { World } from './world.ts';

export type PlacedOrder = { id: string; number: string; accountId: string; lineIds: string[] };

type Wanted = {
  account?: 'acme' | 'zen';
  requestedDate?: PlainDate;
  lines: (Pick<LineToFulfil, 'itemId' | 'quantity'> & Partial<Pick<LineToFulfil, 'parts'>>)[];
};

let lastNumber = 100;

/** An order with its request and decision, planned and dispatched as placing does it; prices stand for nothing. */
export async function placeTestOrder(app: TestApp, world: World, wanted: Wanted): Promise<PlacedOrder> {
  const key = wanted.account ?? 'acme';
  const accountId = world.account[key];
  const number = ++lastNumber;
  const order = { id: newId(), number: `${key.toUpperCase()}-${number}`, accountId };
  const requestedDate = wanted.requestedDate ?? null;
  const lines = wanted.lines.map((line) => ({ parts: [], requestedDate, ...line, lineId: newId() }));
  await app.db.write(SELLER, async (tx) => {
    const input = { accountId, orderId: order.id, orderNumber: order.number, lines };
    const decided = await decideFulfilment(tx, input);
    await insertOrder(app, world, {
      key,
      number,
      orderId: order.id,
      lines,
      promised: decided.promisedDate,
      now: tx.now,
    });
    await record(tx, null, await writeFulfilment(tx, decided));
  });
  return { ...order, lineIds: lines.map(({ lineId }) => lineId) };
}

/** The global ids by which suppliers know the sub-orders of an order; what a supplier reads does not tell them apart. */
export async function subOrderIdsOf(app: TestApp, order: Pick<PlacedOrder, 'id'>): Promise<ReadonlySet<string>> {
  const rows = await app.database.query<{ id: string }>('select id from sub_order where order_id = $1', [order.id]);
  return new Set(rows.map(({ id }) => globalId('SubOrder', id)));
}

async function insertOrder(
  app: TestApp,
  world: World,
  {
    key,
    number,
    orderId,
    lines,
    promised,
    now,
  }: {
    key: 'acme' | 'zen';
    number: number;
    orderId: string;
    lines: readonly LineToFulfil[];
    promised: PlainDate;
    now: Date;
  },
): Promise<void> {
  const accountId = world.account[key];
  const place = world[key];
  const member = key === 'acme' ? world.member.ann : world.member.mei;
  const [requestId, decisionId] = [newId(), newId()];
  await app.database.query(
    `insert into request (account_id, id, number, membership_id, status, cost_centre_id, address_id, po_number, currency, rounding, net, tax, gross, submitted_at)
      values ($1, $2, $3, $4, 'placed', $5, $6, $7, 'EUR', 'half_up', 0, 0, 0, $8)`,
    [accountId, requestId, number, member.membershipId, place.costCentre, place.address, `PO-${number}`, now],
  );
  await app.database.query(
    `insert into decision (account_id, id, request_id, revision, outcome, basis, facts, decided_at)
      values ($1, $2, $3, 1, 'authorised', 'within_own_limit', '{}', $4)`,
    [accountId, decisionId, requestId, now],
  );
  await app.database.query(
    `insert into sales_order (account_id, id, number, request_id, decision_id, membership_id, stage, po_number, cost_centre_id, address_id, ship_to,
        promised_date, expected_date, currency, rounding, net, tax, gross, placed_at)
      values ($1, $2, $3, $4, $5, $6, 'placed', $7, $8, $9, '{}', $10, $10, 'EUR', 'half_up', 0, 0, 0, $11)`,
    [
      accountId,
      orderId,
      number,
      requestId,
      decisionId,
      member.membershipId,
      `PO-${number}`,
      place.costCentre,
      place.address,
      promised,
      now,
    ],
  );
  for (const [index, line] of lines.entries()) {
    await app.database.query(
      `insert into sales_order_line (account_id, order_id, id, position, item_id, description, quantity, unit_price, net, tax, gross,
          tax_basis_points, price_steps, stage, promised_date, expected_date)
        values ($1, $2, $3, $4, $5, 'Test line', $6, 0, 0, 0, 0, 0, '[]', 'placed', $7, $7)`,
      [accountId, orderId, line.lineId, index + 1, line.itemId, line.quantity, promised],
    );
  }
}
