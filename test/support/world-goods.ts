import { newId } from '../../api/kernel/id.ts';
import type { TestApp } from './app.ts';
import { insert } from './insert.ts';

const ALWAYS = '[2020-01-01,)';

export async function families(app: TestApp) {
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

export async function items(app: TestApp, family: { systems: string; parts: string }) {
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

export async function offers(
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

export async function prices(
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
