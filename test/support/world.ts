import { newId } from '../../api/kernel/id.ts';
import { globalId } from '../../schema/node.ts';
import type { TestApp } from './app.ts';

type Row = Record<string, unknown>;

/** Inserts rows of one table as the superuser; jsonb values are objects, ranges and arrays are text or arrays. */
export async function insert(app: TestApp, table: string, rows: Row[]): Promise<void> {
  const [first] = rows;
  if (!first) return;
  const columns = Object.keys(first).join(', ');
  const json = JSON.stringify(rows, (_key, value) => (typeof value === 'bigint' ? value.toString() : value));
  await app.database.query(
    `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, $1::jsonb)`,
    [json],
  );
}

const ALWAYS = '[2020-01-01,)';

/** The people, places and goods that most tests need. Amounts are minor units. */
export type World = Awaited<ReturnType<typeof createWorld>>;

/**
 * A small world: one seller; accounts ACME (Germany, EUR, 19 %) and ZEN (Taiwan, TWD, 5 %); suppliers ALPHA (cheap, slow, boards and drives),
 * BETA (dear, quick, boards) and GAMMA (cases). Item DESK is assembled from one board, one case and two drives (drives unserialised);
 * MOUSE is traded as it is and in stock; ORPHAN has no supplier. Every person has a membership and, through `app.tokenOf`, a token.
 */
export async function createWorld(app: TestApp) {
  const calendar = newId();
  await insert(app, 'working_calendar', [
    { id: calendar, code: 'MON-FRI', name: 'Monday to Friday', weekdays: [1, 2, 3, 4, 5] },
  ]);
  const organisation = await organisations(app, calendar);
  const account = await accounts(app, organisation);
  const supplier = await suppliers(app, organisation);
  const acme = await places(app, account.acme, 'ACME', 'DE');
  const zen = await places(app, account.zen, 'ZEN', 'TW');
  const member = await members(app, { account, supplier, acme, zen });
  await contacts(app, [account.acme, account.zen], member.sales.membershipId);
  const family = await families(app);
  const item = await items(app, family);
  await offers(app, supplier, item);
  await prices(app, account, family, item);
  const token = async (name: keyof typeof member) => app.tokenOf(member[name].membershipId);
  return { calendar, organisation, account, supplier, acme, zen, member, family, item, token, globalId };
}

async function organisations(app: TestApp, calendar: string) {
  const make = (name: string, country: string, zone: string, seller = false) => ({
    id: newId(),
    name,
    country,
    time_zone: zone,
    calendar_id: calendar,
    is_seller: seller,
  });
  const rows = {
    seller: make('Confluence Systems', 'TW', 'Asia/Taipei', true),
    acme: make('Acme Werke GmbH', 'DE', 'Europe/Berlin'),
    zen: make('禪宇物流股份有限公司', 'TW', 'Asia/Taipei'),
    alpha: make('Alpha Boards', 'TW', 'Asia/Taipei'),
    beta: make('Beta Parts', 'CN', 'Asia/Shanghai'),
    gamma: make('Gamma Cases', 'DE', 'Europe/Berlin'),
  };
  await insert(app, 'organisation', Object.values(rows));
  return Object.fromEntries(Object.entries(rows).map(([key, { id }]) => [key, id])) as Record<
    keyof typeof rows,
    string
  >;
}

async function accounts(app: TestApp, organisation: Record<'acme' | 'zen', string>) {
  const acme = newId();
  const zen = newId();
  await insert(app, 'account', [
    {
      id: acme,
      organisation_id: organisation.acme,
      code: 'ACME',
      name: 'Acme Werke',
      currency: 'EUR',
      locale: 'en',
      tax_country: 'DE',
    },
    {
      id: zen,
      organisation_id: organisation.zen,
      code: 'ZEN',
      name: '禪宇物流',
      currency: 'TWD',
      locale: 'zh-Hant',
      tax_country: 'TW',
    },
  ]);
  return { acme, zen };
}

async function suppliers(app: TestApp, organisation: Record<'alpha' | 'beta' | 'gamma', string>) {
  const ids = { alpha: newId(), beta: newId(), gamma: newId() };
  const make = (key: keyof typeof ids, currency: string, transit: number) => ({
    id: ids[key],
    organisation_id: organisation[key],
    code: key.toUpperCase(),
    name: `${key} supplier`,
    currency,
    transit_days: transit,
    order_email: `orders@${key}.example`,
  });
  await insert(app, 'supplier', [make('alpha', 'TWD', 2), make('beta', 'TWD', 1), make('gamma', 'TWD', 5)]);
  return ids;
}

async function places(app: TestApp, accountId: string, code: string, country: string) {
  const place = { unit: newId(), costCentre: newId(), address: newId() };
  await insert(app, 'unit', [{ account_id: accountId, id: place.unit, code: 'HQ', name: `${code} headquarters` }]);
  await insert(app, 'cost_centre', [
    { account_id: accountId, id: place.costCentre, unit_id: place.unit, code: '0100', name: 'Engineering' },
  ]);
  await insert(app, 'address', [
    {
      account_id: accountId,
      id: place.address,
      label: 'Main gate',
      recipient: code,
      street: '1 Main Street',
      postal_code: '00123',
      city: 'Town',
      region: 'North',
      country,
    },
  ]);
  return place;
}

type Places = { unit: string; costCentre: string; address: string };
type Parties = {
  account: { acme: string; zen: string };
  supplier: Record<'alpha' | 'beta' | 'gamma', string>;
  acme: Places;
  zen: Places;
};

async function members(app: TestApp, { account, supplier, acme, zen }: Parties) {
  const customer = (accountId: string, place: Places, roles: string[], limit: bigint) => ({
    party: 'customer',
    account_id: accountId,
    supplier_id: null,
    roles,
    unit_id: place.unit,
    cost_centre_id: place.costCentre,
    request_limit: limit,
  });
  const desk = (supplierId: string) => ({
    party: 'supplier',
    account_id: null,
    supplier_id: supplierId,
    roles: ['supplier_desk'],
    unit_id: null,
    cost_centre_id: null,
    request_limit: 0n,
  });
  const staff = (...roles: string[]) => ({
    party: 'seller',
    account_id: null,
    supplier_id: null,
    roles,
    unit_id: null,
    cost_centre_id: null,
    request_limit: 0n,
  });
  const people = {
    ann: customer(account.acme, acme, ['requester'], 100_000n),
    bo: customer(account.acme, acme, ['requester', 'approver'], 0n),
    carl: customer(account.acme, acme, ['account_administrator', 'requester'], 0n),
    mei: customer(account.zen, zen, ['requester', 'approver', 'account_administrator'], 500_000n),
    alpha: desk(supplier.alpha),
    beta: desk(supplier.beta),
    gamma: desk(supplier.gamma),
    sales: staff('sales'),
    planner: staff('planner'),
    admin: staff('administrator', 'sales', 'planner'),
  };
  const made = Object.entries(people).map(([name, row]) => ({ name, personId: newId(), membershipId: newId(), row }));
  await insert(
    app,
    'person',
    made.map(({ name, personId }) => ({
      id: personId,
      email: `${name}@example.test`,
      name: `${name} Example`,
      locale: 'en',
    })),
  );
  await insert(
    app,
    'membership',
    made.map(({ personId, membershipId, row }) => ({ id: membershipId, person_id: personId, ...row })),
  );
  return Object.fromEntries(
    made.map(({ name, personId, membershipId }) => [name, { personId, membershipId, email: `${name}@example.test` }]),
  ) as Record<keyof typeof people, { personId: string; membershipId: string; email: string }>;
}

async function contacts(app: TestApp, accountIds: string[], membershipId: string) {
  const roles = ['sales', 'service', 'support'];
  await insert(
    app,
    'account_contact',
    accountIds.flatMap((account_id) =>
      roles.map((role) => ({
        account_id,
        role,
        membership_id: membershipId,
        phone: '+886 2 5550 0100',
        time_zone: 'Asia/Taipei',
      })),
    ),
  );
}

async function families(app: TestApp) {
  const ids = { systems: newId(), parts: newId() };
  await insert(app, 'family', [
    { id: ids.systems, code: 'systems', line: 'computer_system', picture: 'workstation' },
    { id: ids.parts, code: 'parts', line: 'component', picture: 'component' },
  ]);
  await insert(app, 'family_name', [
    { family_id: ids.systems, locale: 'en', name: 'Systems' },
    { family_id: ids.systems, locale: 'zh-Hant', name: '系統' },
    { family_id: ids.systems, locale: 'zh-Hans', name: '系统' },
    { family_id: ids.parts, locale: 'en', name: 'Parts' },
  ]);
  return ids;
}

async function items(app: TestApp, family: { systems: string; parts: string }) {
  const rows = {
    desk: { id: newId(), sku: 'DESK-1', kind: 'article', family_id: family.systems, serialised: true },
    board: { id: newId(), sku: 'BOARD-1', kind: 'component', family_id: family.parts, serialised: true },
    box: { id: newId(), sku: 'CASE-1', kind: 'component', family_id: family.parts, serialised: true },
    drive: { id: newId(), sku: '00123', kind: 'component', family_id: family.parts, serialised: false },
    mouse: { id: newId(), sku: 'MOUSE-1', kind: 'article', family_id: family.parts, serialised: false },
    orphan: { id: newId(), sku: 'ORPHAN-1', kind: 'article', family_id: family.parts, serialised: false },
  };
  await insert(app, 'item', Object.values(rows));
  await insert(
    app,
    'item_name',
    Object.entries(rows).map(([key, { id }]) => ({ item_id: id, locale: 'en', name: `The ${key}` })),
  );
  const bom = newId();
  await insert(app, 'bill_of_materials', [{ item_id: rows.desk.id, id: bom, number: 1 }]);
  await insert(app, 'bill_of_materials_line', [
    { bill_of_materials_id: bom, component_id: rows.board.id, position: 1, quantity: 1 },
    { bill_of_materials_id: bom, component_id: rows.box.id, position: 2, quantity: 1 },
    { bill_of_materials_id: bom, component_id: rows.drive.id, position: 3, quantity: 2 },
  ]);
  await insert(app, 'stock', [
    { item_id: rows.mouse.id, on_hand: 50 },
    { item_id: rows.drive.id, on_hand: 1 },
  ]);
  return Object.fromEntries(Object.entries(rows).map(([key, { id }]) => [key, id])) as Record<
    keyof typeof rows,
    string
  >;
}

async function offers(
  app: TestApp,
  supplier: Record<'alpha' | 'beta' | 'gamma', string>,
  item: Record<'board' | 'box' | 'drive' | 'mouse', string>,
) {
  const offer = (
    supplier_id: string,
    item_id: string,
    unit_cost: bigint,
    lead_days: number,
    minimum_quantity = 1,
    multiple = 1,
  ) => ({
    supplier_id,
    id: newId(),
    item_id,
    currency: 'TWD',
    unit_cost,
    lead_days,
    minimum_quantity,
    multiple,
    valid: ALWAYS,
  });
  await insert(app, 'supplier_offer', [
    offer(supplier.alpha, item.board, 300_000n, 10),
    offer(supplier.beta, item.board, 400_000n, 3),
    offer(supplier.gamma, item.box, 90_000n, 5),
    offer(supplier.alpha, item.drive, 50_000n, 8, 5, 5),
    offer(supplier.beta, item.mouse, 10_000n, 4),
  ]);
}

type Accounts = { acme: string; zen: string };

async function prices(
  app: TestApp,
  account: Accounts,
  family: { systems: string; parts: string },
  item: Record<string, string>,
) {
  const list = (item_id: string | undefined, currency: string, unit_price: bigint) => ({
    item_id,
    id: newId(),
    currency,
    unit_price,
    valid: ALWAYS,
  });
  await insert(app, 'list_price', [
    list(item.desk, 'EUR', 99_900n),
    list(item.board, 'EUR', 15_000n),
    list(item.box, 'EUR', 6_000n),
    list(item.drive, 'EUR', 4_999n),
    list(item.mouse, 'EUR', 1_999n),
    list(item.orphan, 'EUR', 5_000n),
  ]);
  await insert(app, 'exchange_rate', [
    { base: 'EUR', quote: 'TWD', day: '2026-01-02', rate_e8: 3_450_000_000n, source: 'test' },
  ]);
  await insert(app, 'tax_rate', [
    { country: 'DE', basis_points: 1900, valid: ALWAYS },
    { country: 'TW', basis_points: 500, valid: ALWAYS },
  ]);
  const agreement = newId();
  await insert(app, 'price_agreement', [
    {
      account_id: account.acme,
      id: agreement,
      number: 'PA-1',
      status: 'published',
      currency: 'EUR',
      valid: ALWAYS,
      source_document: 'Frame contract 2026',
    },
  ]);
  const line = { account_id: account.acme, agreement_id: agreement, valid: ALWAYS };
  await insert(app, 'price_agreement_line', [
    {
      ...line,
      id: newId(),
      item_id: item.desk,
      family_id: null,
      basis: 'fixed',
      unit_price: 90_000n,
      discount_basis_points: null,
    },
    {
      ...line,
      id: newId(),
      item_id: null,
      family_id: family.parts,
      basis: 'discount',
      unit_price: null,
      discount_basis_points: 1000,
    },
  ]);
  await insert(
    app,
    'assortment_rule',
    [account.acme, account.zen].flatMap((account_id) =>
      [family.systems, family.parts].map((family_id) => ({ account_id, id: newId(), effect: 'include', family_id })),
    ),
  );
  await insert(
    app,
    'assortment',
    [
      ['desk', 'DESK-1', 'article', family.systems, 90_000n],
      ['mouse', 'MOUSE-1', 'article', family.parts, 1_799n],
      ['orphan', 'ORPHAN-1', 'article', family.parts, 4_500n],
    ].map(([key, sku, kind, family_id, unit_price]) => ({
      account_id: account.acme,
      item_id: item[String(key)],
      kind,
      family_id,
      sku,
      name: `The ${key}`,
      search: `the ${key} ${sku}`.toLowerCase(),
      currency: 'EUR',
      list_price: null,
      unit_price,
      available: 0,
      lead_days: 10,
      refreshed_at: '2026-01-01T00:00:00Z',
    })),
  );
}
