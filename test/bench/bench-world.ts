import { newId } from '../../api/kernel/id.ts';
import type { TestApp } from '../support/app.ts';
import { insert } from '../support/insert.ts';
import { createWorld } from '../support/world.ts';

const ALWAYS = '[2020-01-01,)';
const CLIENTS = 16;

export type Buyer = {
  readonly accountId: string;
  readonly membershipId: string;
  readonly token: string;
  readonly costCentre: string;
  readonly address: string;
};

export type BenchWorld = {
  readonly buyers: readonly Buyer[];
  readonly products: readonly string[];
  readonly orders: number;
};

/**
 * Sixteen accounts with a buyer each, a catalogue of 11,000 items for every one of them, five products made of twelve components that four
 * suppliers offer, and a history of orders of three lines, spread over the accounts. Generated with set-based SQL; the figures are seeded.
 */
export async function createBenchWorld(app: TestApp, orders: number): Promise<BenchWorld> {
  await app.database.query('set statement_timeout = 0');
  const world = await createWorld(app);
  const buyers = await makeBuyers(app, world.organisation.acme);
  const products = await makeProducts(app, world.family.systems, world.family.parts, world.organisation.alpha);
  await makeCatalogue(app, world.family.parts);
  await app.database.query('analyze');
  await makeAssortments(app);
  await makeHistory(app, buyers, world.item.mouse, orders);
  await app.database.query('analyze');
  return { buyers, products, orders };
}

async function makeBuyers(app: TestApp, organisation: string): Promise<Buyer[]> {
  const made = Array.from({ length: CLIENTS }, (_, index) => ({
    index,
    accountId: newId(),
    personId: newId(),
    membershipId: newId(),
    unit: newId(),
    costCentre: newId(),
    address: newId(),
  }));
  await insert(
    app,
    'account',
    made.map(({ index, accountId }) => ({
      id: accountId,
      organisation_id: organisation,
      code: `B${index}X`,
      name: `Buyer ${index}`,
      currency: 'EUR',
      tax_country: 'DE',
    })),
  );
  await insert(
    app,
    'unit',
    made.map(({ accountId, unit }) => ({ account_id: accountId, id: unit, code: 'HQ', name: 'Headquarters' })),
  );
  await insert(
    app,
    'cost_centre',
    made.map(({ accountId, unit, costCentre }) => ({
      account_id: accountId,
      id: costCentre,
      unit_id: unit,
      code: '1',
      name: 'One',
    })),
  );
  await insert(
    app,
    'address',
    made.map(({ accountId, address }) => ({
      account_id: accountId,
      id: address,
      label: 'Gate',
      recipient: 'B',
      street: 'S',
      postal_code: '1',
      city: 'C',
      region: 'North',
      country: 'DE',
    })),
  );
  await insert(
    app,
    'person',
    made.map(({ index, personId }) => ({ id: personId, email: `buyer${index}@bench.test`, name: `Buyer ${index}` })),
  );
  await insert(
    app,
    'membership',
    made.map(({ accountId, personId, membershipId, unit, costCentre }) => ({
      id: membershipId,
      person_id: personId,
      party: 'customer',
      account_id: accountId,
      roles: ['requester', 'approver'],
      unit_id: unit,
      cost_centre_id: costCentre,
      request_limit: '1000000000000',
    })),
  );
  return Promise.all(made.map(async (buyer) => ({ ...buyer, token: await app.tokenOf(buyer.membershipId) })));
}

async function makeProducts(app: TestApp, systems: string, parts: string, organisation: string): Promise<string[]> {
  const components = Array.from({ length: 12 }, (_, index) => ({
    id: newId(),
    sku: `PART-${index}`,
    kind: 'component',
    family_id: parts,
    serialised: true,
  }));
  const products = Array.from({ length: 5 }, (_, index) => ({
    id: newId(),
    sku: `PRODUCT-${index}`,
    kind: 'article',
    family_id: systems,
    serialised: true,
  }));
  const suppliers = Array.from({ length: 4 }, (_, index) => ({
    id: newId(),
    organisation_id: organisation,
    code: `S${index}X`,
    name: `Source ${index}`,
    currency: 'EUR',
    order_email: `s${index}@bench.test`,
  }));
  await insert(app, 'item', [...components, ...products]);
  await insert(
    app,
    'item_name',
    [...components, ...products].map(({ id, sku }) => ({ item_id: id, locale: 'en', name: sku })),
  );
  await insert(
    app,
    'list_price',
    [...components, ...products].map(({ id }) => ({
      item_id: id,
      id: newId(),
      currency: 'EUR',
      unit_price: '100000',
      valid: ALWAYS,
    })),
  );
  await insert(app, 'supplier', suppliers);
  await insert(
    app,
    'supplier_offer',
    components.map(({ id }, index) => ({
      supplier_id: suppliers[index % 4]?.id,
      id: newId(),
      item_id: id,
      currency: 'EUR',
      unit_cost: '5000',
      lead_days: 3 + (index % 4),
      valid: ALWAYS,
    })),
  );
  const boms = products.map(({ id }) => ({ item_id: id, id: newId(), number: 1 }));
  await insert(app, 'bill_of_materials', boms);
  await insert(
    app,
    'bill_of_materials_line',
    boms.flatMap(({ id }, product) =>
      components
        .filter((_, index) => index % 5 === product || (product === 0 && index >= 10))
        .map((component, position) => ({
          bill_of_materials_id: id,
          component_id: component.id,
          position,
          quantity: 1,
        })),
    ),
  );
  return products.map(({ id }) => id);
}

async function makeCatalogue(app: TestApp, family: string): Promise<void> {
  await app.database.query(
    `with made as (insert into item (id, sku, kind, family_id, manufacturer)
        select gen_random_uuid(), 'CAT-' || n, 'article', $1, 'Maker ' || n % 40 from generate_series(1, 11000) n returning id, sku),
      named as (insert into item_name (item_id, locale, name) select id, 'en', 'Catalogue item ' || sku from made)
      insert into list_price (item_id, id, currency, unit_price, valid) select id, gen_random_uuid(), 'EUR', 1000 + length(sku) * 100, '[2020-01-01,)' from made`,
    [family],
  );
}

async function makeAssortments(app: TestApp): Promise<void> {
  await app.database.query(
    `insert into assortment (account_id, item_id, kind, family_id, sku, name, search, currency, list_price, unit_price, available, lead_days, refreshed_at)
      select a.id, i.id, i.kind, i.family_id, i.sku, n.name, lower(n.name || ' ' || i.sku), 'EUR', p.unit_price, p.unit_price, 5, 7, now()
      from account a cross join item i join item_name n on n.item_id = i.id and n.locale = 'en'
      join list_price p on p.item_id = i.id and p.currency = 'EUR' where a.code like 'B%X' on conflict do nothing`,
  );
}

// One request with its decision is copied for each order, as if each had been asked for and approved. What placing reads or changes has rows
// enough to be looked up by index: no statistics are gathered while measuring, and connections keep the plans that they began with.
async function makeHistory(app: TestApp, buyers: readonly Buyer[], item: string, orders: number): Promise<void> {
  const keys = {
    account: buyers.map((b) => b.accountId),
    member: buyers.map((b) => b.membershipId),
    centre: buyers.map((b) => b.costCentre),
    address: buyers.map((b) => b.address),
  };
  await app.database.query(
    `create temporary table past as select n, gen_random_uuid() as request_id, gen_random_uuid() as decision_id, gen_random_uuid() as order_id,
        k.account, k.member, k.centre, k.address, now() - (n % 400) * interval '1 day' - n * interval '1 second' as at
      from generate_series(1, $5) n join unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[]) with ordinality as k(account, member, centre, address, slot)
        on k.slot = 1 + n % $6`,
    [keys.account, keys.member, keys.centre, keys.address, orders, buyers.length],
  );
  const money = `'EUR', 'half_up', 30000, 5700, 35700`;
  await app.database.query(`insert into request (account_id, id, number, membership_id, status, cost_centre_id, address_id, po_number, currency, rounding, net, tax, gross, submitted_at)
    select account, request_id, 1000000 + n, member, 'placed', centre, address, 'PO-' || n, ${money}, at from past`);
  await app.database.query(`insert into decision (account_id, id, request_id, revision, outcome, basis, facts, decided_at)
    select account, decision_id, request_id, 1, 'authorised', 'within_own_limit', '{}', at from past`);
  await app.database.query(`insert into sales_order (account_id, id, number, request_id, decision_id, membership_id, stage, po_number, cost_centre_id, address_id, ship_to, region, promised_date, expected_date, currency, rounding, net, tax, gross, placed_at)
    select account, order_id, 1000000 + n, request_id, decision_id, member, case when n % 20 = 0 then 'in_production' else 'delivered' end, 'PO-' || n, centre, address, '{}', 'North', (at + interval '14 days')::date, (at + interval '14 days')::date, ${money}, at from past`);
  await app.database.query(`insert into idempotency_key (owner, key, field, request_hash, result, created_at)
    select 'customer:' || account, request_id, 'requestSubmit', '', '{}', at from past`);
  await app.database.query(
    `insert into request_line (account_id, request_id, id, position, item_id, description, quantity, unit_price, net, tax, gross, tax_basis_points, price_steps)
    select account, request_id, gen_random_uuid(), p, $1, 'The mouse', 1, 10000, 10000, 1900, 11900, 1900, '[]' from past, generate_series(1, 3) p`,
    [item],
  );
  await app.database.query(
    `insert into sales_order_line (account_id, order_id, id, position, item_id, description, quantity, unit_price, net, tax, gross, tax_basis_points, price_steps, stage, promised_date, expected_date)
    select account, order_id, gen_random_uuid(), p, $1, 'The mouse', 1, 10000, 10000, 1900, 11900, 1900, '[]', case when n % 20 = 0 then 'in_production' else 'delivered' end, (at + interval '14 days')::date, (at + interval '14 days')::date from past, generate_series(1, 3) p`,
    [item],
  );
  await makeSubOrders(app);
}

// Each past order had one sub-order of one line with the parts of its first supplier, for the plans of foreign keys.
async function makeSubOrders(app: TestApp): Promise<void> {
  await app.database.query(`insert into sub_order (supplier_id, id, account_id, order_id, suffix, number, status, currency, total, due_date, answer_due_at, dispatched_at)
    select s.id, gen_random_uuid(), p.account, p.order_id, 1, 'S' || n % 4 || 'X-S' || n,
      case when n % 20 = 0 then 'scheduled' else 'closed' end, 'EUR', 5000, (at + interval '7 days')::date, at + interval '1 day', at
    from past p join supplier s on s.code = 'S' || n % 4 || 'X'`);
  await app.database.query(`insert into sub_order_line (supplier_id, sub_order_id, id, account_id, position, item_id, quantity, unit_cost, total, due_date, accepted, unanswered, shipped, received)
    select s.supplier_id, s.id, gen_random_uuid(), s.account_id, 1, (select item_id from supplier_offer o where o.supplier_id = s.supplier_id order by o.id limit 1),
      1, 5000, 5000, s.due_date, 1, 0, case when s.status = 'closed' then 1 else 0 end, case when s.status = 'closed' then 1 else 0 end
    from sub_order s`);
}
