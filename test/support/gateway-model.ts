import type { ModelDefinition, Names } from '#engine';
import { checksumOf } from '../../api/catalog/model-checksum.ts';
import { newId } from '../../api/kernel/id.ts';
import type { TestApp } from './app.ts';
import { insert } from './insert.ts';
import type { World } from './world.ts';

const n = (en: string): Names => ({ en, 'zh-Hant': en, 'zh-Hans': en });

const one = (code: string, sku: string | null, attributes: Record<string, number> = {}) => ({
  code,
  names: n(`Option ${code}`),
  items: sku ? [{ sku, quantity: 1 }] : [],
  attributes,
});

/**
 * A small model for ACME: core `fast` (EUR 17.99, in stock), `std` (54.00, ten days) or `big` (135.00, four days); a drive (in stock once,
 * then ten days) that does not go with `fast`; a sensor that nobody supplies; a card that no agreement prices.
 */
export const GATEWAY: ModelDefinition = {
  baseItems: [],
  groups: [
    {
      code: 'core',
      names: n('Core'),
      min: 1,
      max: 1,
      options: [
        one('fast', 'MOUSE-1', { watts: 5 }),
        one('std', 'CASE-1', { watts: 9 }),
        one('big', 'BOARD-1', { watts: 30 }),
      ],
    },
    { code: 'store', names: n('Store'), min: 0, max: 1, options: [one('drive', '00123', { watts: 4 })] },
    { code: 'extra', names: n('Extra'), min: 0, max: 2, options: [one('sensor', 'ORPHAN-1'), one('card', 'CARD-1')] },
  ],
  rules: [
    {
      code: 'bay',
      names: n('The fast core has no bay for a drive.'),
      kind: 'excludes',
      when: { group: 'core', option: 'fast' },
      bars: { group: 'store', option: 'drive' },
    },
  ],
  values: [{ code: 'power', names: n('Power'), unit: 'W', terms: [{ attribute: 'watts' }], constant: 2 }],
  assumptions: [
    { code: 'years', names: n('Years'), value: 5, least: 1, most: 10 },
    { code: 'electricity', names: n('Electricity'), unit: 'W', value: { EUR: 1.105 } },
    { code: 'rent', names: n('Rent'), value: { EUR: 12, GBP: 10 } },
  ],
  lifeCosts: [
    { code: 'energy', names: n('Energy'), basis: { value: 'power' }, assumptions: ['electricity', 'years'] },
    { code: 'rent', names: n('Rent'), assumptions: ['rent'] },
    { code: 'back', names: n('Back'), basis: 'price', factor: -0.125, assumptions: [] },
  ],
};

/** Puts the model into ACME's catalogue, one version in force. */
export async function createGateway(app: TestApp, world: World) {
  const itemId = newId();
  const card = newId();
  await insert(app, 'item', [
    { id: itemId, sku: 'GATE-1', kind: 'model', family_id: world.family.systems, serialised: true },
    { id: card, sku: 'CARD-1', kind: 'component', family_id: world.family.parts, serialised: false },
  ]);
  await insert(app, 'item_name', [
    { item_id: itemId, locale: 'en', name: 'Gateway' },
    { item_id: card, locale: 'en', name: 'Card' },
  ]);
  await insert(app, 'list_price', [
    { item_id: itemId, id: newId(), currency: 'EUR', unit_price: 20_000n, valid: '[2020-01-01,)' },
  ]);
  const rows = ['acme'].map((account) => ({
    account_id: world.account[account as 'acme'],
    item_id: itemId,
    kind: 'model',
    family_id: world.family.systems,
    sku: 'GATE-1',
    name: 'Gateway',
    search: 'gateway gate-1',
    currency: 'EUR',
    list_price: null,
    unit_price: 20_000n,
    available: 0,
    lead_days: null,
    refreshed_at: '2026-01-01T00:00:00Z',
  }));
  await insert(app, 'assortment', rows);
  const first = await publishGateway(app, itemId, 1, GATEWAY);
  return { itemId, id: world.globalId('CatalogueItem', itemId), card, first };
}

/** Brings a version into force in the place of the one before it. */
export async function publishGateway(
  app: TestApp,
  itemId: string,
  number: number,
  definition: ModelDefinition,
): Promise<string> {
  const id = newId();
  await app.database.query(
    `update model_version set status = 'superseded', effective = tstzrange(lower(effective), now()) where item_id = $1 and status = 'published'`,
    [itemId],
  );
  await app.database.query(
    `insert into model_version (item_id, id, number, status, definition, checksum, effective, published_at) values ($1, $2, $3, 'published', $4, $5, tstzrange(now(), null), now())`,
    [itemId, id, number, JSON.stringify(definition), checksumOf(definition)],
  );
  return id;
}
