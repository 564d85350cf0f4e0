import { describe, expect, it } from 'vitest';
import {
  analyse,
  type Cause,
  type Choice,
  ChoicesError,
  check,
  choose,
  compile,
  complete,
  domains,
  type Engine,
  effectOn,
  explain,
  itemsOf,
  priceOf,
  readChoices,
  repair,
  valuesOf,
} from './engine.ts';
import { largeModel } from './oracle/large-model.ts';
import { randomTariff } from './oracle/random-model.ts';
import { serverModel, serverTariff } from './oracle/server-model.ts';

const pick = (group: string, option: string | null, quantity = option === null ? 0 : 1): Choice => ({
  group,
  option,
  quantity,
});
const stateOf = (engine: Engine, choices: readonly Choice[], group: string, option: string) =>
  domains(engine, choices)
    .groups.find((entry) => entry.group === group)
    ?.options.find((entry) => entry.option === option);
const codes = (causes: readonly Cause[]): string[] =>
  causes.map((cause) =>
    cause.kind === 'rule' ? cause.rule : cause.kind === 'group' ? `group ${cause.group}` : cause.code,
  );

describe('domains', () => {
  const engine = compile(serverModel);

  it('everything in the server can be chosen at first', () => {
    const found = domains(engine, []);
    expect(found).toMatchObject({ consistent: true, proved: true });
    expect(found.groups.flatMap(({ options }) => options).every(({ state }) => state === 'selectable')).toBe(true);
  });

  it('a choice reaches through a chain of rules', () => {
    const choices = [pick('cpu', 'c150', 2)];
    expect(stateOf(engine, choices, 'board', 'b2')?.state).toBe('forced');
    expect(stateOf(engine, choices, 'board', 'b1')?.state).toBe('blocked');
    expect(stateOf(engine, choices, 'cooler', 'tall')?.state).toBe('forced');
    expect(stateOf(engine, choices, 'case', 'u1')?.state).toBe('blocked');
    expect(stateOf(engine, choices, 'supply', 'p500')?.state).toBe('forced');
  });

  it('in a pick-one group another option is judged as a switch, not against the choice it replaces', () => {
    expect(stateOf(engine, [pick('board', 'b1')], 'board', 'b1')?.state).toBe('chosen');
    expect(stateOf(engine, [pick('board', 'b1')], 'board', 'b2')?.state).toBe('selectable');
  });

  it('quantities that no longer fit are left out', () => {
    expect(stateOf(engine, [pick('board', 'b1')], 'memory', 'm16')?.quantities).toEqual([0, 1, 2, 4]);
    expect(stateOf(engine, [pick('board', 'b1'), pick('memory', 'm16', 2)], 'memory', 'm32')?.quantities).toEqual([
      0, 1, 2,
    ]);
  });

  it('a group whose condition fails is empty', () => {
    const raid = domains(engine, [pick('disk', null)]).groups.find(({ group }) => group === 'raid');
    expect(raid).toMatchObject({ none: 'forced', options: [{ state: 'blocked' }, { state: 'blocked' }] });
  });

  it('contradicting choices are told apart from a dead model', () => {
    expect(domains(engine, [pick('cpu', 'c150'), pick('board', 'b1')]).consistent).toBe(false);
  });
});

describe('explain', () => {
  const engine = compile(serverModel);

  it('names the choice and the rules that forbid an option', () => {
    const found = explain(engine, [pick('system', 'linux'), pick('cpu', 'c150')], pick('case', 'u1'));
    expect(found).toMatchObject({ status: 'blocked', choices: [pick('cpu', 'c150')], minimal: true });
    expect(found.status === 'blocked' && codes(found.causes).toSorted()).toEqual(['cooling', 'height']);
  });

  it('names outside causes by their source, and does not blame choices beside them', () => {
    const external = [{ source: 'policy', code: 'no-windows', group: 'system', option: 'windows' } as const];
    const found = explain(engine, [pick('memory', 'm16', 4)], pick('system', 'windows'), { external });
    expect(found).toMatchObject({
      status: 'blocked',
      choices: [],
      causes: [{ kind: 'external', source: 'policy', code: 'no-windows' }],
    });
  });

  it('blames the newer of two choices that each forbid the target', () => {
    const old = pick('cpu', 'c150');
    const found = explain(engine, [old, pick('cooler', 'tall')], pick('case', 'u1'));
    expect(found).toMatchObject({ choices: [pick('cooler', 'tall')] });
  });

  it('says why the choices contradict each other, and when there is nothing to explain', () => {
    expect(explain(engine, [pick('cpu', 'c65'), pick('board', 'b2')], null)).toMatchObject({
      status: 'blocked',
      choices: [pick('cpu', 'c65'), pick('board', 'b2')],
      causes: [{ rule: 'socket' }],
    });
    expect(explain(engine, [], pick('case', 'u1'))).toEqual({ status: 'possible' });
  });

  it('names the limits of a group', () => {
    const found = explain(engine, [pick('disk', 'hdd', 3)], pick('disk', 'ssd', 2));
    expect(found).toMatchObject({ choices: [pick('disk', 'hdd', 3)], causes: [{ kind: 'group', group: 'disk' }] });
  });
});

describe('completing, repairing and pricing', () => {
  const engine = compile(serverModel);

  it('the cheapest server costs what its steps add up to', () => {
    const found = complete(engine, [], { goal: 'cheapest', tariff: serverTariff });
    if (found.status !== 'found') throw new Error(found.status);
    expect(found).toMatchObject({ proved: true, total: 67_000n });
    const price = priceOf(engine, found.configuration, serverTariff);
    expect(price.steps.reduce((sum, { amount }) => sum + amount, price.base)).toBe(price.total);
    expect(check(engine, found.configuration)).toEqual({ valid: true, violations: [] });
  });

  it('the earliest server avoids what takes long', () => {
    const cheapest = complete(engine, [pick('system', 'windows')], { goal: 'cheapest', tariff: serverTariff });
    const earliest = complete(engine, [pick('system', 'windows')], { goal: 'earliest', tariff: serverTariff });
    expect(cheapest).toMatchObject({ leadDays: 10, total: 122_000n });
    expect(earliest).toMatchObject({ leadDays: 5, total: 123_000n, proved: true });
  });

  it('what contradicts itself cannot be completed', () => {
    const choices = [pick('cpu', 'c65'), pick('board', 'b2')];
    expect(complete(engine, choices, { goal: 'cheapest', tariff: serverTariff })).toEqual({ status: 'impossible' });
  });

  it('choosing it anyway gives up one choice and keeps the rest', () => {
    const choices = [pick('cpu', 'c150'), pick('memory', 'm32', 2)];
    const found = repair(engine, choices, pick('case', 'u1'), serverTariff);
    expect(found).toMatchObject({ status: 'found', proved: true, givenUp: [pick('cpu', 'c150')] });
    expect(found.status === 'found' && found.choices).toEqual([pick('memory', 'm32', 2), pick('case', 'u1')]);
  });

  it('weights decide which choice is given up', () => {
    const choices = [pick('board', 'b2'), pick('supply', 'p300')];
    const target = pick('cpu', 'c65');
    expect(repair(engine, choices, target, serverTariff)).toMatchObject({ givenUp: [pick('board', 'b2')] });
    const both = [pick('disk', 'hdd', 4), pick('supply', 'p300'), pick('memory', 'm32', 8)];
    const found = (weights: Record<string, number>) =>
      repair(engine, both, pick('cpu', 'c150', 2), serverTariff, { weights });
    expect(found({ supply: 9, disk: 9, memory: 9 })).toMatchObject({
      status: 'found',
      givenUp: [pick('supply', 'p300')],
    });
  });

  it('what outside causes forbid cannot be repaired', () => {
    const external = [{ source: 'availability', code: 'out', group: 'case', option: 'u1' } as const];
    const found = repair(engine, [], pick('case', 'u1'), serverTariff, { external });
    expect(found).toMatchObject({ status: 'impossible', causes: [{ source: 'availability', code: 'out' }] });
  });

  it('an option shows its effect on the whole, not its own price', () => {
    const effects = effectOn(engine, [], serverTariff, { groups: ['cpu'] });
    const effect = (option: string) => effects.find((entry) => entry.option === option)?.difference;
    expect(effect('c65')).toBe(0n);
    // 25,000 for the processor, 10,000 for its board, 1,000 for the tall cooler.
    expect(effect('c150')).toBe(36_000n);
  });

  it('an option without terms is not added, and reported where the user chose it', () => {
    const { u2: _, ...cases } = serverTariff.options.case ?? {};
    const tariff = { ...serverTariff, options: { ...serverTariff.options, case: cases } };
    const found = complete(engine, [], { goal: 'cheapest', tariff });
    expect(found.status === 'found' && found.configuration).toContainEqual(pick('case', 'u1'));
    expect(priceOf(engine, [pick('case', 'u2')], tariff).unpriced).toEqual([pick('case', 'u2')]);
  });

  it('derived values and parts follow the quantities', () => {
    const choices = [pick('memory', 'm32', 4), pick('disk', 'hdd', 2)];
    expect(valuesOf(engine, choices)).toEqual({ load: 98 });
    expect(itemsOf(engine, choices)).toEqual([
      { sku: 'HDD', quantity: 2 },
      { sku: 'M32', quantity: 4 },
      { sku: 'RAIL', quantity: 2 },
    ]);
  });
});

describe('choices that do not fit', () => {
  const engine = compile(serverModel);

  it('are read with an issue each', () => {
    const { choices, issues } = readChoices(engine, [
      { group: 'case', option: 'u1' },
      { group: 'garage', option: 'u1', quantity: 1 },
      { group: 'board', option: 'b9', quantity: 1 },
      { group: 'memory', option: 'm16', quantity: 3 },
      { group: 'case', option: 'u1', quantity: 1 },
      { group: 'case', option: 'u2', quantity: 1 },
      { group: 'disk', option: 'hdd', quantity: -1 },
      'nonsense',
    ]);
    expect(choices).toEqual([pick('case', 'u1')]);
    expect(issues.map(({ code }) => code)).toEqual([
      'unknown_group',
      'unknown_option',
      'quantity_not_offered',
      'chosen_twice',
      'replaced_in_group',
      'malformed',
      'malformed',
    ]);
  });

  it('are refused by every question with a typed error', () => {
    const wrong = [pick('__proto__', 'constructor')];
    expect(() => domains(engine, wrong)).toThrow(ChoicesError);
    expect(() => explain(engine, [], pick('case', 'toString'))).toThrow(ChoicesError);
    expect(() => repair(engine, [], pick('memory', 'm16', 1e9), serverTariff)).toThrow(ChoicesError);
    expect(() => choose(engine, [], pick('memory', 'm16', 0.5))).toThrow(ChoicesError);
    expect(() => priceOf(engine, wrong, serverTariff)).toThrow(ChoicesError);
  });
});

describe('analyse', () => {
  it('finds what is dead, forced and redundant', () => {
    const names =
      serverModel.baseItems.length > 0 ? { en: 'x', 'zh-Hant': 'x', 'zh-Hans': 'x' } : serverModel.groups[0]?.names;
    if (!names) throw new Error('no names');
    const always = { group: 'case', option: 'u2' };
    const found = analyse(
      compile({
        ...serverModel,
        rules: [
          ...serverModel.rules,
          { code: 'tall', names, kind: 'requires', when: { all: [] }, needs: always },
          { code: 'again', names, kind: 'excludes', when: { group: 'case', option: 'u1' }, bars: { group: 'cpu' } },
        ],
      }),
    );
    expect(found).toMatchObject({ proved: true, void: false, redundant: ['height', 'again'] });
    expect(found.dead).toEqual([{ group: 'case', option: 'u1' }]);
    expect(found.forced).toEqual([always]);
  });

  it('reports a model without a configuration as void and counts small ones', () => {
    const [first] = serverModel.groups;
    if (!first) throw new Error('no group');
    const small = { groups: [first], rules: [], baseItems: [] };
    expect(analyse(compile(small)).configurations).toBe(2n);
    const rule = {
      code: 'never',
      names: first.names,
      kind: 'requires',
      when: { all: [] },
      needs: { any: [] },
    } as const;
    expect(analyse(compile({ ...small, rules: [rule] }))).toMatchObject({ void: true, configurations: 0n });
  });
});

describe('a budget', () => {
  it('ends the work with an honest answer instead of a hang', () => {
    const definition = largeModel(3, { groups: 40, options: 10, rules: 400 });
    const engine = compile(definition);
    const expired = () => true;
    const found = domains(engine, [], { budget: { expired } });
    expect(found).toMatchObject({ consistent: 'unknown', proved: false });
    expect(found.groups[0]?.options[0]?.state).toBe('unknown');
    const tariff = randomTariff(1, definition);
    const budget = { conflicts: 30 };
    const best = complete(engine, [], { goal: 'cheapest', tariff }, { budget });
    if (best.status === 'found') expect(check(engine, best.configuration).valid).toBe(true);
    else expect(best.status).toBe('unknown');
  });
});
