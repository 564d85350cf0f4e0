import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Owner, SELLER } from '../../api/db/owner.ts';
import type { Unit } from '../../api/db/unit.ts';
import { createTestApp, type TestApp } from '../support/app.ts';
import { createWorld, type World } from '../support/world.ts';

let app: TestApp;
let world: World;

beforeAll(async () => {
  app = await createTestApp();
  world = await createWorld(app);
});
afterAll(() => app[Symbol.asyncDispose]());

const nameOf = async (unit: Unit, id: string) =>
  (await unit.query<{ name: string }>('test.nameOf', sql`select name from account where id = ${id}`))[0]?.name;
const rename = (unit: Unit, id: string, name: string) =>
  unit.query('test.rename', sql`update account set name = ${name} where id = ${id}`);

test('statements that do not wait for each other run in the order in which they are asked', async () => {
  const id = world.account.zen;
  const seen = await app.db.write(SELLER, async (tx) => {
    const before = nameOf(tx, id);
    const renamed = rename(tx, id, 'Renamed');
    const after = nameOf(tx, id);
    return Promise.all([before, renamed, after]);
  });
  expect(seen[0]).not.toBe('Renamed');
  expect(seen[2]).toBe('Renamed');
});

test('a window that cannot be taken undoes everything, even if nothing is looked at through it', async () => {
  const id = world.account.zen;
  const nobody = { party: 'nobody' } as unknown as Owner;
  await expect(
    app.db.write(SELLER, async (tx) => {
      await rename(tx, id, 'Half done');
      await tx.as(nobody, async () => undefined);
    }),
  ).rejects.toThrow(/nobody/);
  expect(await app.db.read(SELLER, (unit) => nameOf(unit, id))).not.toBe('Half done');
});

test('nothing is asked for one party while the window of another is open', async () => {
  const id = world.account.zen;
  const straying = app.db.write(SELLER, async (tx) => {
    await Promise.all([
      tx.as({ party: 'customer', accountId: id, organisationId: '' }, async (own) => {
        await nameOf(own, id);
        return nameOf(own, id);
      }),
      (async () => {
        await rename(tx, id, 'Stray');
      })(),
    ]);
  });
  await expect(straying).rejects.toThrow('came while the window of customer was open');
  expect(await app.db.read(SELLER, (unit) => nameOf(unit, id))).not.toBe('Stray');
});

test('what comes after the end of its unit is refused: the connection may be somebody else’s', async () => {
  const kept = await app.db.read(SELLER, async (unit) => unit);
  await expect(nameOf(kept, world.account.zen)).rejects.toThrow('came after the end of its unit');
});

test('a reading unit that fails leaves its connection as it found it', async () => {
  const failing = app.db.read(SELLER, (unit) => unit.query('test.fail', sql`select 1 / 0`));
  await expect(failing).rejects.toThrow('division by zero');
  const names = await Promise.all(
    Array.from({ length: 20 }, () => app.db.read(SELLER, (unit) => nameOf(unit, world.account.acme))),
  );
  expect(new Set(names).size).toBe(1);
});
