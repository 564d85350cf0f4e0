import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SELLER } from '../../api/db/owner.ts';
import { newId } from '../../api/kernel/id.ts';
import { NoTaxRateError, priceLines, priceLinesWherePossible } from '../../api/pricing/price-lines.ts';
import { NoPriceError } from '../../api/pricing/pricing.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { insert } from '../support/insert.ts';
import { createWorld, type World } from '../support/world.ts';

let app: TestApp;
let world: World;
const DAY = '2026-06-01';

beforeAll(async () => {
  app = await createTestApp();
  world = await createWorld(app);
});
afterAll(() => app[Symbol.asyncDispose]());

const customer = () => ({
  party: 'customer' as const,
  accountId: world.account.acme,
  organisationId: world.organisation.acme,
});
const line = (itemId: string, quantity = 1) => ({ itemId, quantity, options: [] });

describe('priceLines', () => {
  test('gives the same through the customer’s and the seller’s window, with four statements for any number of lines', async () => {
    const lines = [line(world.item.desk, 2), line(world.item.mouse, 10), line(world.item.orphan)];
    const mine = await app.db.read(customer(), (unit) => priceLines(unit, world.account.acme, lines, DAY));
    app.statements();
    const theirs = await app.db.read(SELLER, (unit) => priceLines(unit, world.account.acme, lines, DAY));
    expect(app.statements()).toHaveLength(4);
    expect(theirs).toEqual(mine);
    expect(mine.map(({ unit, net, currency }) => [unit, net, currency])).toEqual([
      [90_000n, 180_000n, 'EUR'],
      [1_799n, 17_990n, 'EUR'],
      [4_500n, 4_500n, 'EUR'],
    ]);
  });

  test('converts by the youngest rate of the day or before, and prices options by their items', async () => {
    const [priced] = await app.db.read(SELLER, (unit) =>
      priceLines(
        unit,
        world.account.zen,
        [
          {
            itemId: world.item.mouse,
            quantity: 1,
            options: [
              { code: 'drive', quantity: 2, itemId: world.item.drive },
              { code: 'none', quantity: 1, itemId: null },
            ],
          },
        ],
        DAY,
      ),
    );
    expect(priced?.steps.map(({ code }) => code)).toEqual([
      'list_price',
      'currency_conversion',
      'option_price',
      'line_net',
      'tax',
      'gross',
    ]);
    expect(priced?.unit).toBe(68_966n + 2n * 172_466n);
  });

  test('another account’s terms are not to be had through the customer’s window', async () => {
    const asked = app.db.read(customer(), (unit) => priceLines(unit, world.account.zen, [line(world.item.mouse)], DAY));
    await expect(asked).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  test('says what is missing: an unknown item, a price, a tax rate', async () => {
    const bare = newId();
    await insert(app, 'item', [{ id: bare, sku: 'BARE-1', kind: 'article', family_id: world.family.systems }]);
    const read = (ids: string[]) =>
      app.db.read(SELLER, (unit) =>
        priceLines(
          unit,
          world.account.acme,
          ids.map((id) => line(id)),
          DAY,
        ),
      );
    await expect(read([newId()])).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(read([bare])).rejects.toBeInstanceOf(NoPriceError);
    const some = await app.db.read(SELLER, (unit) =>
      priceLinesWherePossible(unit, world.account.acme, [line(bare), line(world.item.mouse)], DAY),
    );
    expect(some.map((priced) => priced?.unit ?? null)).toEqual([null, 1_799n]);
    const early = app.db.read(SELLER, (unit) =>
      priceLines(unit, world.account.acme, [line(world.item.mouse)], '2019-01-01'),
    );
    await expect(early).rejects.toBeInstanceOf(NoTaxRateError);
  });
});
