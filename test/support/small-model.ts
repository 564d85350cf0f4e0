import { newId } from '../../api/kernel/id.ts';
import type { TestApp } from './app.ts';
import { insert } from './insert.ts';
import type { World } from './world.ts';

export const named = (text: string) => ({ en: text, 'zh-Hant': text, 'zh-Hans': text });

export const choice = (code: string, sku: string | null, attributes: Record<string, unknown> = {}) => ({
  code,
  names: named(code),
  items: sku ? [{ sku, quantity: 1 }] : [],
  attributes,
});

/** A model of a board (b1, b2), a cooler (flat, tall) and perhaps a drive; a big board needs the tall cooler. */
export const SMALL_MODEL = {
  baseItems: [{ sku: 'CASE-1', quantity: 1 }],
  attributes: [{ code: 'watts', names: named('Power'), type: 'number', unit: 'W' }],
  groups: [
    {
      code: 'board',
      names: named('Board'),
      min: 1,
      max: 1,
      options: [choice('b1', 'BOARD-1', { watts: 10 }), choice('b2', 'BOARD-1', { watts: 90 })],
    },
    { code: 'cooler', names: named('Cooler'), min: 1, max: 1, options: [choice('flat', null), choice('tall', null)] },
    { code: 'drive', names: named('Drive'), min: 0, max: 1, options: [choice('d1', '00123', { watts: 5 })] },
  ],
  rules: [
    {
      code: 'hot',
      names: named('A big board needs the tall cooler'),
      kind: 'requires',
      when: { group: 'board', option: 'b2' },
      needs: { group: 'cooler', option: 'tall' },
    },
  ],
  values: [{ code: 'power', names: named('Power'), unit: 'W', terms: [{ attribute: 'watts' }] }],
};

/** So many pigeons and one hole fewer: no configuration, and no short proof of it. */
export function pigeons(count: number) {
  const holes = Array.from({ length: count - 1 }, (_, hole) => `h${hole}`);
  const groups = Array.from({ length: count }, (_, pigeon) => ({
    code: `p${pigeon}`,
    names: named(`Pigeon ${pigeon}`),
    min: 1,
    max: 1,
    options: holes.map((hole) => choice(hole, null)),
  }));
  const rules = groups.flatMap((one, at) =>
    groups.slice(at + 1).flatMap((other) =>
      holes.map((option) => ({
        code: `${one.code}-${other.code}-${option}`,
        names: named('Not both'),
        kind: 'excludes',
        when: { group: one.code, option },
        bars: { group: other.code, option },
      })),
    ),
  );
  return { baseItems: [], groups, rules };
}

/** A model item with a version in force. */
export async function insertModel(app: TestApp, world: World, sku: string, definition: unknown) {
  const model = { itemId: newId(), versionId: newId() };
  await insert(app, 'item', [
    { id: model.itemId, sku, kind: 'model', family_id: world.family.systems, serialised: true },
  ]);
  await insert(app, 'model_version', [
    {
      item_id: model.itemId,
      id: model.versionId,
      number: 1,
      status: 'published',
      definition,
      checksum: 'x',
      effective: '[2020-01-01,)',
    },
  ]);
  return model;
}

/** A model that Acme may buy, at a list price of EUR 100 before its options. */
export async function sellModel(app: TestApp, world: World, definition: unknown) {
  const model = await insertModel(app, world, 'MODEL-1', definition);
  await insert(app, 'list_price', [
    { item_id: model.itemId, id: newId(), currency: 'EUR', unit_price: 10_000n, valid: '[2020-01-01,)' },
  ]);
  await insert(app, 'assortment', [
    {
      account_id: world.account.acme,
      item_id: model.itemId,
      kind: 'model',
      family_id: world.family.systems,
      sku: 'MODEL-1',
      name: 'The model',
      search: 'the model',
      currency: 'EUR',
      unit_price: 10_000n,
      available: 0,
      refreshed_at: '2026-01-01T00:00:00Z',
    },
  ]);
  return model;
}

/** A configuration of the model, saved by a member of an account. */
export async function insertConfiguration(
  app: TestApp,
  saved: { accountId: string; membershipId: string; itemId: string; versionId: string; name: string; choices: unknown },
): Promise<string> {
  const id = newId();
  await insert(app, 'configuration', [
    {
      account_id: saved.accountId,
      id,
      membership_id: saved.membershipId,
      item_id: saved.itemId,
      model_version_id: saved.versionId,
      name: saved.name,
      choices: saved.choices,
      shared: false,
      standard: false,
      version: 1,
    },
  ]);
  return id;
}
