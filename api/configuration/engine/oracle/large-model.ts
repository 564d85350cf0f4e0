import type { AttributeValue, GroupDefinition, ModelDefinition, Rule } from '../definition.ts';
import { Dice, sameName } from './random-model.ts';

/** How many groups, options in each, and rules a large model has. */
export type Size = { readonly groups: number; readonly options: number; readonly rules: number };

function largeGroup(dice: Dice, at: number, size: Size): GroupDefinition {
  const code = `g${at}`;
  const several = at % 15 === 14;
  const options = Array.from({ length: size.options }, (_, index) => {
    const attributes: Record<string, AttributeValue> = {
      size: dice.whole(1, 20),
      load: dice.whole(0, 40),
      supply: dice.whole(20, 60),
      kind: `k${dice.whole(0, 5)}`,
    };
    const option = { code: `${code}o${index}`, names: sameName(`${code}o${index}`), items: [], attributes };
    return several ? { ...option, maxQuantity: 4 } : option;
  });
  const max = several ? 6 : 1;
  return { code, names: sameName(code), min: dice.chance(0.7) ? 1 : 0, max, options };
}

function largeRule(dice: Dice, at: number, groups: readonly GroupDefinition[]): Rule {
  const base = { code: `r${at}`, names: sameName(`rule ${at}`) };
  const roll = dice.next();
  const from = dice.pick(groups);
  // Rules mostly tie neighbours together, as in a product built of sections.
  const near = groups[Math.min(groups.length - 1, groups.indexOf(from) + dice.whole(1, 4))] ?? from;
  const to = near === from ? dice.pick(groups) : near;
  const when = { group: from.code, option: dice.pick(from.options).code };
  const some = (count: number) =>
    Array.from({ length: count }, () => ({ group: to.code, option: dice.pick(to.options).code }));
  if (roll < 0.45) return { ...base, kind: 'excludes', when, bars: { any: some(2) } };
  if (roll < 0.85)
    return { ...base, kind: 'requires', when, needs: { any: [{ not: { group: to.code } }, ...some(5)] } };
  if (roll < 0.93)
    return {
      ...base,
      kind: 'compare',
      left: { group: from.code, attribute: 'size' },
      op: 'le',
      right: { group: to.code, attribute: 'supply' },
      when: { group: to.code, attribute: 'kind', op: 'eq', value: 'k1' },
    };
  if (roll < 0.97 || to.max > 1 || from.max > 1 || from === to)
    return {
      ...base,
      kind: 'compare',
      left: { group: from.code, attribute: 'kind' },
      op: 'ne',
      right: { value: 'k9' },
    };
  const rows = from.options.flatMap((option) =>
    to.options.flatMap((other) => (dice.chance(0.7) ? [[option.code, other.code]] : [])),
  );
  return {
    ...base,
    kind: 'table',
    mode: 'allow',
    columns: [{ group: from.code }, { group: to.code }],
    rows: [...rows, [null, '*'], ['*', null]],
  };
}

/** A model of the size of a real product: local rules, and three resource sums over twenty groups each. */
export function largeModel(seed: number, size: Size = { groups: 60, options: 10, rules: 800 }): ModelDefinition {
  const dice = new Dice(seed);
  const groups = Array.from({ length: size.groups }, (_, at) => largeGroup(dice, at, size));
  const rules = Array.from({ length: size.rules - 3 }, (_, at) => largeRule(dice, at, groups));
  for (let at = 0; at < 3; at += 1) {
    const third = groups.filter((_, index) => index % 3 === at);
    const provider = third.find(({ min, max }) => min === 1 && max === 1) ?? third[0];
    rules.push({
      code: `sum${at}`,
      names: sameName(`sum ${at}`),
      kind: 'resource',
      used: third.filter((group) => group !== provider).map(({ code }) => ({ group: code, attribute: 'load' })),
      provided: provider ? [{ group: provider.code, attribute: 'supply', factor: 3 }] : [],
      constant: third.length * 16,
    });
  }
  return { groups, rules, baseItems: [] };
}
