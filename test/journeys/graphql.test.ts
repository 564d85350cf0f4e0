import { afterAll, beforeAll, expect, test } from 'vitest';
import { globalId } from '../../schema/node.ts';
import { expectInvariants } from '../support/invariants.ts';
import { createJourney, inviteNora, type Journey, NOW, type Person, placesOf, tokenIn } from '../support/journey.ts';
import { CAST, DESKS, type Desk, SUPPLIER_NAMES } from '../support/journey-cast.ts';
import {
  ASSETS,
  BY_LINK,
  CART,
  CONFIGURE,
  FOLLOW,
  INVITATION,
  PLAN,
  QUEUE,
  REQUEST,
  SUBMITTED,
  VIEWER,
} from '../support/journey-documents.ts';
import { buildUnit, shipUnits, unitsOf } from '../support/journey-floor.ts';
import { answer, inbox, laterBy, shipAll, waitingFor } from '../support/journey-supply.ts';
import { rowOf } from '../support/row-of.ts';

let journey: Journey;
let nora: Person;
let planner: Person;
const desks = {} as Record<Desk, Person>;
let configurator: { itemId: string; choices: object[] };
let request: { id: string; number: string; gross: { amount: string } };
let order: { id: string; number: string };
const stages: string[] = [];

beforeAll(async () => {
  journey = await createJourney();
  planner = await journey.signIn(CAST.planner);
  for (const [code, email] of Object.entries(DESKS)) desks[code as Desk] = await journey.signIn(email);
}, 60_000);
afterAll(() => journey?.[Symbol.asyncDispose]());

const salesOrder = () => globalId('SalesOrder', rowOf(order.id));

/** What the customer sees of the order now. */
async function follow() {
  const seen = await nora.see(FOLLOW, { id: order.id });
  if (stages.at(-1) !== seen.order.stage) stages.push(seen.order.stage);
  return seen.order;
}

test('the account’s administrator invites a colleague, who comes in by the mailed link once', async () => {
  const miriam = await journey.signIn(CAST.administrator);
  await inviteNora(miriam);
  const [letter] = await journey.mails(CAST.requester);
  expect(letter).toMatchObject({ kind: 'invited', subject: 'You are invited to Keller Maschinenbau' });
  nora = journey.stranger();
  const token = tokenIn(letter?.link ?? '');
  const { invitation } = await nora.see(INVITATION, { token });
  expect(invitation).toEqual({ name: 'Nora Weiss', partyName: 'Keller Maschinenbau', state: 'open' });
  const acceptance = { token, name: 'Nora Weiss', locale: 'en', password: 'heron over the weir 9' };
  await nora.do('invitationAccept', 'InvitationAcceptInput', acceptance);
  const again = await journey.stranger().act('invitationAccept', 'InvitationAcceptInput', acceptance);
  expect(again.code).toBe('WRONG_STATE');
  const { viewer } = await nora.see(VIEWER);
  expect(viewer).toEqual({
    person: { email: CAST.requester, status: 'active' },
    membership: { roles: ['requester'], requestLimit: { amount: '50000' }, costCentre: { code: '4100' } },
  });
});

test('she configures a product: what is blocked says why and how it would go', async () => {
  const { catalogueItem } = await nora.see('{ catalogueItem(sku: "EDG-E1") { id name } }');
  const view = async (choices: object[]) =>
    (await nora.see(CONFIGURE, { itemId: catalogueItem.id, choices })).configurator;
  const outdoors = [
    { group: 'climate', option: 'outdoor' },
    { group: 'board', option: 'c8' },
    { group: 'interface', option: 'can' },
  ];
  const begun = await view(outdoors);
  expect(begun).toMatchObject({ valid: false, unitPrice: { currency: 'EUR' } });
  expect(begun.option).toMatchObject({
    state: 'BLOCKED',
    blockedBy: {
      causes: [{ code: 'climate', source: 'ENGINEERING', text: 'Outdoors only industrial drives start in the cold.' }],
      choices: [{ group: 'climate', option: 'outdoor' }],
    },
  });
  expect(begun.option.repair.choices).toContainEqual({ group: 'storage', option: 'e256' });
  const whole = await view(begun.completion.choices);
  expect(whole).toMatchObject({ valid: true, unitPrice: { amount: begun.completion.total.amount } });
  expect(whole.earliest.date > laterBy(0)).toBe(true);
  expect(whole.price.steps.map(({ code }: { code: string }) => code)).toContain('AGREEMENT_DISCOUNT');
  configurator = { itemId: catalogueItem.id, choices: begun.completion.choices };
});

test('she saves it, puts two into the cart and asks for them; it is above her limit', async () => {
  const saved = await nora.do(
    'configurationSave',
    'ConfigurationSaveInput',
    { ...configurator, name: 'Gate gateway', shared: false },
    'configuration { id name price { unit { amount } } }',
  );
  const line = { configurationId: saved.configuration.id, quantity: 2 };
  const { cart } = await nora.do('cartLineAdd', 'CartLineAddInput', line, CART);
  expect(cart.lines).toEqual([{ obstacle: null, price: saved.configuration.price }]);
  const places = await placesOf(nora);
  const input = {
    cartVersion: cart.version,
    poNumber: '4500-7781',
    costCentreId: places.costCentre('4100'),
    addressId: places.address('Dresden plant'),
    note: 'For the gates of hall 2.',
  };
  const many = await Promise.all(
    Array.from({ length: 64 }, () =>
      nora.act('requestSubmit', 'RequestSubmitInput', { ...input, idempotencyKey: 'once' }, SUBMITTED),
    ),
  );
  expect(many[0]).not.toHaveProperty('code');
  expect(new Set(many.map((answer) => JSON.stringify(answer))).size).toBe(1);
  request = many[0].request;
  expect(request).toMatchObject({ status: 'PENDING', order: null, gross: cart.gross });
  expect(await nora.see('{ cart { lines { id } } requests(first: 9) { nodes { id } } }')).toEqual({
    cart: { lines: [] },
    requests: { nodes: [{ id: request.id }] },
  });
});

test('the approver decides by the mailed link; looking at it decides nothing', async () => {
  const [letter] = await journey.mails(CAST.approver);
  expect(letter).toMatchObject({ kind: 'approve', subject: expect.stringContaining(request.number) });
  expect(await journey.mails(CAST.requester)).toHaveLength(1);
  const token = tokenIn(letter?.link ?? '');
  const katrin = journey.stranger();
  for (let looks = 0; looks < 2; looks += 1) {
    const { approvalByLink } = await katrin.see(BY_LINK, { token });
    expect(approvalByLink).toMatchObject({
      state: 'open',
      requester: 'Nora Weiss',
      gross: request.gross,
      lines: [{ quantity: 2 }],
    });
  }
  expect((await nora.see(REQUEST, { id: request.id })).request).toMatchObject({ status: 'PENDING', order: null });
  await katrin.do('approvalDecideByLink', 'ApprovalDecideByLinkInput', { token, approve: true });
  const decided = (await nora.see(REQUEST, { id: request.id })).request;
  expect(decided).toMatchObject({
    status: 'PLACED',
    decisions: [{ basis: 'APPROVED', decidedBy: { person: { name: 'Dr. Katrin Vogel' } } }],
  });
  order = decided.order;
  expect(await follow()).toMatchObject({ stage: 'PLACED', atRisk: false, cancelPreview: { possible: true } });
  const rows = await journey.app.database.query('select id from sales_order');
  expect(rows).toEqual([{ id: rowOf(order.id) }]);
});

let rejectedBy: Desk;

test('each supplier hears of its own part only, and one of them cannot make it', async () => {
  const parts: string[] = [];
  const told: string[] = [];
  for (const [code, desk] of Object.entries(desks) as [Desk, Person][]) {
    const own = await inbox(desk);
    if (own.length > 0) told.push(DESKS[code]);
    for (const subOrder of own) {
      parts.push(...subOrder.lines.map(({ component }) => component.sku));
      const board = subOrder.lines.find(({ component }) => component.sku === 'SOM-8');
      if (board) rejectedBy = code;
      await answer(desk, subOrder, ['SOM-8']);
    }
    const seen = desk.shown();
    expect(['Nora', 'Dresden', '4500-7781', request.gross.amount].filter((word) => seen.includes(word))).toEqual([]);
  }
  for (const email of told.filter((email) => email !== DESKS.KLE)) {
    expect((await journey.mails(email)).map(({ kind }) => kind)).toEqual(['dispatched']);
  }
  expect(told.length).toBeGreaterThan(3);
  expect(new Set(parts).size).toBe(parts.length);
  expect(parts).toEqual(expect.arrayContaining(['SOM-8', 'SSD-I512', 'IOC-CAN', 'CHS-E1']));
  const seen = await follow();
  expect(seen).toMatchObject({ atRisk: true, cancelPreview: { possible: false } });
  expect(seen.lines[0].findings).not.toEqual([]);
});

test('the planner finds the rejection in the queue and awards the piece by hand', async () => {
  const queue = async () => (await planner.see(QUEUE, { id: salesOrder() })).workExceptions.nodes;
  const [exception, ...others] = await queue();
  expect(others).toEqual([]);
  expect(exception).toMatchObject({
    kind: 'REJECTED',
    state: 'OPEN',
    quantity: 2,
    component: { sku: 'SOM-8' },
    supplier: { code: rejectedBy },
  });
  const best = exception.candidates.find(({ rank }: { rank: number | null }) => rank === 1);
  expect(best.supplier.code).not.toBe(rejectedBy);
  await planner.do('workExceptionAward', 'WorkExceptionAwardInput', {
    exceptionId: exception.id,
    version: exception.version,
    supplierId: best.supplier.id,
  });
  expect((await queue())[0]).toMatchObject({ state: 'RESOLVED', resolution: 'AWARDED' });
  const other = desks[best.supplier.code as Desk];
  await answer(other, await waitingFor(other, 'SOM-8'));
  await follow();
});

const received: Record<string, string[]> = {};

test('the suppliers ship with serial numbers, and the goods are received by scanning', async () => {
  for (const [code, desk] of Object.entries(desks) as [Desk, Person][]) {
    if ((await inbox(desk)).every(({ status }) => status === 'CANCELLED' || status === 'CLOSED')) continue;
    const { sscc, serials } = await shipAll(desk, code);
    Object.assign(received, serials);
    const [first] = Object.values(serials).flat();
    const scan = (scanned: string) =>
      planner.act('receiveScan', 'ReceiveScanInput', { code: scanned }, 'scan { kind pieces }');
    if (first) expect((await scan(first)).scan).toEqual({ kind: 'SERIAL', pieces: 1 });
    expect((await scan(sscc)).scan).toMatchObject({ kind: 'DELIVERY' });
    expect((await scan(sscc)).code).toBe('DELIVERY_ALREADY_RECEIVED');
    await follow();
  }
  expect(received['SOM-8']).toHaveLength(2);
  expect(await follow()).toMatchObject({ stage: 'RECEIVED' });
});

const units: string[] = [];

test('each unit is assembled from serial-numbered parts, tested and shipped', async () => {
  const built = await unitsOf(planner, salesOrder());
  expect(built).toHaveLength(2);
  for (const [index, unit] of built.entries()) {
    const serials = Object.values(received).flatMap((all) => all[index] ?? []);
    await buildUnit(planner, unit, serials, follow);
  }
  units.push(...built.map(({ serial }) => serial));
  const shipment = await shipUnits(planner, salesOrder(), built);
  expect(await follow()).toMatchObject({ stage: 'SHIPPED', parcels: [{ state: 'SHIPPED', tracking: 'AC-1' }] });
  expect((await journey.mails(CAST.requester))[0]).toMatchObject({ kind: 'shipped' });
  await planner.do('shipmentDeliver', 'ShipmentDeliverInput', { shipmentId: shipment.id, receivedBy: 'J. Roth' });
});

test('the customer saw the stages move, and finds what she has by its serial number', async () => {
  const seen = await follow();
  expect(seen).toMatchObject({ stage: 'DELIVERED', parcels: [{ state: 'DELIVERED', receivedBy: 'J. Roth' }] });
  expect(seen.lines[0].units.map(({ serial }: { serial: string }) => serial).toSorted()).toEqual(units.toSorted());
  expect(stages).toEqual([
    'PLACED',
    'CONFIRMED',
    'IN_PRODUCTION',
    'RECEIVED',
    'ASSEMBLING',
    'TESTING',
    'SHIPPED',
    'DELIVERED',
  ]);
  expect(seen.events.map(({ kind }: { kind: string }) => kind)).toEqual(
    expect.arrayContaining(['placed', 'shipped', 'delivered']),
  );
  const { assets } = await nora.see(ASSETS, { search: units[0] });
  expect(assets.nodes).toEqual([
    {
      serial: units[0],
      status: 'IN_USE',
      address: { label: 'Dresden plant' },
      costCentre: { code: '4100' },
      order: { number: order.number },
      warrantyUntil: expect.any(String),
    },
  ]);
  const told = nora.shown();
  expect([...SUPPLIER_NAMES, 'unitCost', 'stands still'].filter((word) => told.includes(word))).toEqual([]);
});

test('the plan replays to the byte, and the books are right', async () => {
  const { salesOrder: seen } = await planner.see(PLAN, { id: salesOrder() });
  expect(seen.plan.replayIsIdentical).toBe(true);
  expect(seen.plan.awards.length).toBeGreaterThan(4);
  expect(new Set(seen.plan.tasks.map(({ state }: { state: string }) => state))).toEqual(new Set(['DONE']));
  await expectInvariants(journey.app, NOW);
});

test('a session that has expired sees and does nothing', async () => {
  await journey.app.database.query(`update session set expires_at = now() - interval '1 second'`);
  const { errors } = await nora.browser.ask('{ orders(first: 1) { nodes { id } } }');
  expect(errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
  const late = await nora.browser.ask('mutation { cartLineAdd(input: { quantity: 1 }) { __typename } }');
  expect(late.errors?.[0]?.extensions?.code).toBe('UNAUTHENTICATED');
});
