import { describe, expect, it } from 'vitest';
import {
  check,
  compile,
  complete,
  domains,
  explain,
  type GroupDefinition,
  type ModelDefinition,
  repair,
} from './engine.ts';
import { sameName } from './oracle/random-model.ts';

function group(code: string, sizes: readonly number[]): GroupDefinition {
  const options = sizes.map((size, at) => ({
    code: `${code}${at}`,
    names: sameName(`${code}${at}`),
    items: [],
    attributes: { size, shade: `s${at}` },
  }));
  return { code, names: sameName(code), min: 1, max: 1, options };
}

const sizes = (count: number, different: number) => Array.from({ length: count }, (_, at) => at % different);

// Two thousand options, eight that the rule can tell apart.
const definition: ModelDefinition = {
  groups: [group('a', sizes(1000, 4)), group('b', sizes(1000, 4))],
  rules: [
    {
      code: 'fits',
      names: sameName('a fits into b'),
      kind: 'compare',
      left: { group: 'a', attribute: 'size' },
      op: 'le',
      right: { group: 'b', attribute: 'size' },
    },
  ],
  baseItems: [],
};
const prices = (code: string) =>
  Object.fromEntries(Array.from({ length: 1000 }, (_, at) => [`${code}${at}`, { price: BigInt(5000 - at) }]));
const tariff = { base: 0n, options: { a: prices('a'), b: prices('b') } };
const pick = (name: string) => ({ group: name.slice(0, 1), option: name, quantity: 1 });
const barred = (option: string) => ({ source: 'policy', code: `no-${option}`, group: 'a', option }) as const;

describe('classes of equal options', () => {
  it('an attribute that no rule reads tells no options apart', () => {
    const engine = compile(definition);
    expect(engine.classes.index.definition.groups.map(({ options }) => options.length)).toEqual([4, 4]);
    const [a] = domains(engine, [pick('b1')]).groups;
    const selectable = a?.options.filter(({ state }) => state === 'selectable') ?? [];
    expect(selectable.length).toBe(500);
    expect(selectable.every(({ option }) => Number(option.slice(1)) % 4 <= 1)).toBe(true);
  });

  it('the cheapest of a class is taken, and the next when that is barred', () => {
    const engine = compile(definition);
    const goal = { goal: 'cheapest', tariff } as const;
    const free = complete(engine, [pick('b0')], goal);
    expect(free).toMatchObject({ added: [pick('a996')], proved: true, total: 5000n + 4004n });
    const next = complete(engine, [pick('b0')], goal, { external: [barred('a996')] });
    expect(next).toMatchObject({ added: [pick('a992')], proved: true });
  });

  it('a class is blamed on the outside only when all of it is barred', () => {
    const small: ModelDefinition = { ...definition, groups: [group('a', [0, 0, 5]), group('b', [1])] };
    const engine = compile(small);
    expect(domains(engine, [], { external: [barred('a0')] }).groups[0]?.options.map(({ state }) => state)).toEqual([
      'blocked',
      'forced',
      'blocked',
    ]);
    const external = [barred('a0'), barred('a1')];
    expect(domains(engine, [], { external }).consistent).toBe(false);
    const why = explain(engine, [], null, { external });
    expect(why).toMatchObject({ status: 'blocked', minimal: true });
    if (why.status === 'blocked')
      expect(why.causes.map((cause) => cause.source)).toEqual(['engineering', 'policy', 'policy']);
  });

  it('a repair keeps the very option that was chosen, and gives up the one that does not go', () => {
    const engine = compile(definition);
    const found = repair(engine, [pick('b4'), pick('a4')], pick('a7'), tariff);
    expect(found).toMatchObject({ status: 'found', givenUp: [pick('b4')], replaced: [pick('a4')], proved: true });
    if (found.status === 'found') expect(check(engine, found.configuration).valid).toBe(true);
    const kept = repair(engine, [pick('b4')], pick('a4'), tariff);
    expect(kept).toMatchObject({ status: 'found', givenUp: [], choices: [pick('b4'), pick('a4')], total: 4996n * 2n });
  });
});
