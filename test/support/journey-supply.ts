import { NOW, type Person } from './journey.ts';

export type SupplyLine = {
  id: string;
  quantity: number;
  withdrawn: number;
  shipped: number;
  component: { sku: string; serialised: boolean };
  outcome: { unanswered: number; rejected: number };
};
export type OwnSubOrder = { id: string; number: string; version: number; status: string; lines: SupplyLine[] };

const INBOX = `{ subOrders(first: 20) { nodes { id number version status dueDate answerDueAt total { amount currency }
  lines { id quantity withdrawn shipped dueDate unitCost { amount } component { sku name serialised } outcome { unanswered rejected } } } } }`;

/** A supplier's desk: what it has, oldest answer first. */
export async function inbox(desk: Person): Promise<OwnSubOrder[]> {
  return (await desk.see(INBOX)).subOrders.nodes;
}

/** The sub-order in which a part waits for its supplier's answer. */
export async function waitingFor(desk: Person, sku: string): Promise<OwnSubOrder> {
  const waits = ({ component, withdrawn, outcome }: SupplyLine) =>
    component.sku === sku && !withdrawn && outcome.unanswered > 0;
  const found = (await inbox(desk)).find(({ lines }) => lines.some(waits));
  if (!found) throw new Error(`nobody waits for ${sku}`);
  return found;
}

/** Answers all lines that wait: what is named in `rejected` with a reason, the rest is accepted. */
export async function answer(desk: Person, subOrder: OwnSubOrder, rejected: readonly string[] = []): Promise<void> {
  const lines = subOrder.lines
    .filter(({ outcome }) => outcome.unanswered > 0)
    .map(({ id, quantity, component }) =>
      rejected.includes(component.sku)
        ? { lineId: id, rejected: quantity, reason: 'The line stands still until summer.' }
        : { lineId: id, accepted: quantity },
    );
  await desk.do('subOrderAnswer', 'SubOrderAnswerInput', { subOrderId: subOrder.id, version: subOrder.version, lines });
}

/** Ships all that is accepted and not under way in one notice; answers its code and the serials by part. */
export async function shipAll(
  desk: Person,
  name: string,
): Promise<{ sscc: string; serials: Record<string, string[]> }> {
  const serials: Record<string, string[]> = {};
  const lines = (await inbox(desk))
    .flatMap((subOrder) => subOrder.lines)
    .map((line) => ({ ...line, open: line.quantity - Math.max(line.withdrawn, line.outcome.rejected) - line.shipped }))
    .filter(({ open }) => open > 0)
    .map(({ id, open, component }) => {
      const made = component.serialised
        ? Array.from({ length: open }, (_, n) => `${name}-${component.sku}-${n + 1}`)
        : [];
      if (component.serialised) serials[component.sku] = made;
      return { subOrderLineId: id, quantity: open, serials: made };
    });
  const input = {
    number: `DN-${name}`,
    expectedOn: laterBy(4),
    carrier: 'Straits Express',
    tracking: `TR${name}`,
    lines,
  };
  const { shipNotice } = await desk.do('shipNoticeCreate', 'ShipNoticeCreateInput', input, 'shipNotice { sscc state }');
  return { sscc: shipNotice.sscc, serials };
}

/** The day some days after the journey's. */
export function laterBy(days: number): string {
  return new Date(NOW.getTime() + days * 86_400_000).toISOString().slice(0, 10);
}
