import { expect, test } from 'vitest';
import { compile, type ModelDefinition } from '#engine';
import { choice, named } from '../../test/support/small-model.ts';
import { revalidateChoices } from './revalidate-choices.ts';

const LAMPS = Array.from({ length: 12 }, (_, at) => `lamp${at}`);

/** Twelve lamps, bright or dim, of which so many may be bright. */
function lamps(bright: number): ModelDefinition {
  const groups = LAMPS.map((code) => ({
    code,
    names: named(code),
    min: 1,
    max: 1,
    options: [choice('bright', null, { watts: 1 }), choice('dim', null, { watts: 0 })],
  }));
  const power = { code: 'power', names: named('Power'), kind: 'resource', provided: [], constant: bright };
  const rules = [{ ...power, used: [{ attribute: 'watts' }] }];
  return { baseItems: [], groups, rules } as unknown as ModelDefinition;
}

// A dim lamp costs more the later it comes: it is cheapest to dim the first ones.
const TARIFF = {
  base: 0n,
  options: Object.fromEntries(LAMPS.map((code, at) => [code, { bright: { price: 0n }, dim: { price: BigInt(at) } }])),
};

function seen(bright: number, expired = () => false) {
  const ground = { engine: compile(lamps(bright)), tariff: TARIFF, external: [] };
  const saved = LAMPS.map((group) => ({ group, option: 'bright', quantity: 1 }));
  return revalidateChoices(compile(lamps(12)), ground, saved, () => ({ budget: { expired } }));
}

test.each([1, 2, 4, 7])('of %i choices to let go the cheapest are found, and it is proved', (count) => {
  const { givenUp, total, proved } = seen(12 - count);
  expect(givenUp.map(({ group }) => group).sort()).toEqual(LAMPS.slice(0, count).sort());
  expect([total, proved]).toEqual([LAMPS.slice(0, count).reduce((sum, _, at) => sum + BigInt(at), 0n), true]);
});

test('a change too large to be compared with all others is not called proved', () => {
  const { givenUp, proved } = seen(2);
  expect(givenUp).toHaveLength(10);
  expect(proved).toBe(false);
});

test('nothing is proved when the time is over', () => {
  expect(seen(11, () => true).proved).toBe(false);
});
