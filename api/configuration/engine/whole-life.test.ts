import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { LifeTerms, MeasuredBy, ModelDefinition, Tariff } from './engine.ts';
import { checkDefinition, compile, complete, effectOn, leastTotal, measureBy, wholeLifeOf } from './engine.ts';
import { matching, totalOf } from './oracle/brute-force.ts';
import { randomTariff, sameName } from './oracle/random-model.ts';
import { serverModel, serverTariff } from './oracle/server-model.ts';
import { asChoices, RUNS, SEEDS, trial } from './oracle/trial.ts';

const assumption = (code: string, value: number | Record<string, number>, most?: number) => ({
  code,
  names: sameName(code),
  value,
  ...(most !== undefined && { most }),
});

/** One option of 450 W, as the acceptance figures have it. */
const rack: ModelDefinition = {
  baseItems: [],
  groups: [
    {
      code: 'server',
      names: sameName('Server'),
      min: 1,
      max: 1,
      options: [{ code: 's', names: sameName('S'), items: [], attributes: { watts: 450 } }],
    },
  ],
  rules: [],
  values: [{ code: 'power', names: sameName('Power'), unit: 'W', terms: [{ attribute: 'watts' }] }],
  assumptions: [
    assumption('years', 5, 15),
    assumption('hours', 8_760, 8_784),
    assumption('pue', 1.5, 3),
    assumption('electricity', { EUR: 0.24, JPY: 31 }),
    assumption('support', { EUR: 900 }),
    assumption('install', { EUR: 350 }),
    { ...assumption('residual', 5, 100), unit: '%' },
  ],
  lifeCosts: [
    { code: 'install', names: sameName('Install'), assumptions: ['install'] },
    {
      code: 'energy',
      names: sameName('Energy'),
      basis: { value: 'power' },
      factor: 0.001,
      assumptions: ['hours', 'pue', 'electricity', 'years'],
    },
    { code: 'support', names: sameName('Support'), assumptions: ['support', 'years'] },
    { code: 'residual', names: sameName('Residual'), basis: 'price', factor: -1, assumptions: ['residual'] },
  ],
};
const chosen = [{ group: 'server', option: 's', quantity: 1 }];
const EUR: LifeTerms = { currency: 'EUR', digits: 2 };

describe('whole-life cost', () => {
  const engine = compile(rack);

  // 9,800 + 350 + 450 W x 5 years x 1.5 x 0.24/kWh + 900 a year - 5 % = 21,255.60.
  it('adds price, installation, energy and support, less what is left, to the cent', () => {
    const { costs, total } = wholeLifeOf(engine, chosen, 980_000n, EUR);
    expect(costs.map(({ cost, amount }) => [cost.code, amount])).toEqual([
      ['install', 35_000n],
      ['energy', 709_560n],
      ['support', 450_000n],
      ['residual', -49_000n],
    ]);
    expect(total).toBe(2_125_560n);
  });

  it('takes what the buyer assumes within the limits, and says what it does not take', () => {
    const { assumed, total } = wholeLifeOf(engine, chosen, 980_000n, { ...EUR, given: { years: 3, pue: 9 } });
    expect(total).toBe(980_000n + 35_000n + 425_736n + 270_000n - 49_000n);
    expect(assumed.filter(({ refused }) => refused).map(({ assumption: { code }, value }) => [code, value])).toEqual([
      ['pue', 1.5],
    ]);
  });

  it('names no total in a currency for which an assumption has no value, until the buyer says one', () => {
    const yen = { currency: 'JPY', digits: 0 };
    expect(wholeLifeOf(engine, chosen, 1_500_000n, yen)).toMatchObject({ total: null });
    expect(measureBy('wholeLife', engine, { base: 1n, options: {} }, yen)).toBeNull();
    const given = { support: 100_000, install: 50_000 };
    expect(wholeLifeOf(engine, chosen, 1_500_000n, { ...yen, given }).total).toBe(
      1_500_000n + 50_000n + 916_515n + 500_000n - 75_000n,
    );
  });

  it('rounds each cost by itself, halves away from zero, whatever the floating point says', () => {
    const third = {
      ...rack,
      lifeCosts: [{ code: 'c', names: sameName('C'), factor: 1.005, assumptions: ['install'] }],
    };
    const one = (install: number, factor = 1.005) =>
      wholeLifeOf(compile({ ...third, lifeCosts: third.lifeCosts.map((cost) => ({ ...cost, factor })) }), chosen, 0n, {
        ...EUR,
        given: { install },
      }).total;
    expect([one(1), one(1, -1.005), one(1e-7), one(0)]).toEqual([101n, -101n, 0n, 0n]);
  });
});

describe('what is cheapest to own', () => {
  // A term may name only what some option has.
  const loads = ({ groups }: ModelDefinition) =>
    groups.some(({ options }) => options.some(({ attributes }) => 'load' in attributes)) ? [{ attribute: 'load' }] : [];
  const lifelong = (definition: ModelDefinition): ModelDefinition => ({
    ...definition,
    values: [{ code: 'load', names: sameName('Load'), terms: [...loads(definition), { factor: 0.5 }], constant: 2 }],
    assumptions: [assumption('years', 4), assumption('rate', { EUR: 1.25 }), assumption('fee', { EUR: 30 })],
    lifeCosts: [
      { code: 'run', names: sameName('Run'), basis: { value: 'load' }, assumptions: ['rate', 'years'] },
      { code: 'fee', names: sameName('Fee'), assumptions: ['fee'] },
      { code: 'back', names: sameName('Back'), basis: 'price', factor: -0.25, assumptions: [] },
    ],
  });

  /** Prices of which a quarter is whole, so that nothing is rounded. */
  const evenTariff = (seed: number, definition: ModelDefinition): Tariff => {
    const { base, options } = randomTariff(seed, definition);
    const even = Object.entries(options).map(([group, terms]) => [
      group,
      Object.fromEntries(Object.entries(terms).map(([code, { price }]) => [code, { price: price * 4n }])),
    ]);
    return { base: base * 4n, options: Object.fromEntries(even) };
  };

  it('is the least of all configurations, against brute force on random models', () => {
    fc.assert(
      fc.property(fc.integer(SEEDS), (seed) => {
        const { definition, choices, external, all } = trial(seed);
        const engine = compile(lifelong(definition));
        const tariff = evenTariff(seed + 1, definition);
        const measure = measureBy('wholeLife', engine, tariff, EUR);
        if (!measure) throw new Error('no tariff');
        const owned = matching(all, choices, external).map(
          (pieces) => wholeLifeOf(engine, asChoices(pieces), totalOf(pieces, tariff) ?? 0n, EUR).total ?? 0n,
        );
        const least = owned.toSorted((a, b) => (a < b ? -1 : 1))[0];
        const found = complete(engine, choices, { goal: 'cheapest', tariff, by: measure.tariff }, { external });
        expect(found.status).toBe(least === undefined ? 'impossible' : 'found');
        if (found.status !== 'found') return;
        expect(found.proved).toBe(true);
        const { price, total } = wholeLifeOf(engine, found.configuration, found.total, EUR);
        expect([price, total]).toEqual([found.total, least]);
        expect(measure.amountOf(leastTotal(engine, choices, measure.tariff, { external })?.total ?? 0n)).toBe(least);
      }),
      RUNS,
    );
  });

  it('is not decided where an assumption makes amounts too large to be exact', () => {
    const engine = compile(rack);
    const tariff = { base: 980_000n, options: { server: { s: { price: 100n } } } };
    const given = { electricity: 1e9, support: 1e9, years: 15 };
    expect(measureBy('wholeLife', engine, tariff, EUR)).not.toBeNull();
    expect(measureBy('wholeLife', engine, tariff, { ...EUR, given })).toBeNull();
    expect(wholeLifeOf(engine, chosen, 980_000n, { ...EUR, given }).total).toBe(
      980_000n + 35_000n + 8_869_500_000_000_000n + 1_500_000_000_000n - 49_000n,
    );
  });

  it('can be the dearer one to buy', () => {
    const engine = compile({
      ...serverModel,
      assumptions: [assumption('electricity', { EUR: 5 })],
      lifeCosts: [{ code: 'energy', names: sameName('E'), basis: { value: 'load' }, assumptions: ['electricity'] }],
    });
    const differences = (by: MeasuredBy) => {
      const measure = measureBy(by, engine, serverTariff, EUR);
      if (!measure) throw new Error('no tariff');
      const effects = effectOn(engine, [], measure.tariff, { groups: ['cpu'] });
      return effects.map(({ difference }) => measure.amountOf(difference ?? 0n));
    };
    const [small = 0n, large = 0n] = differences('price');
    const [smallOwned = 0n, largeOwned = 0n] = differences('wholeLife');
    expect(largeOwned - smallOwned - (large - small)).toBe(500n * (150n - 65n));
  });
});

describe('a definition with costs of owning', () => {
  const CASES: readonly (readonly [string, Partial<ModelDefinition> | Record<string, unknown>, string])[] = [
    ['an unknown assumption', { lifeCosts: [{ code: 'c', names: sameName('C'), assumptions: ['rent'] }] }, 'unknown'],
    ['no money', { lifeCosts: [{ code: 'c', names: sameName('C'), assumptions: ['years'] }] }, 'not_money'],
    [
      'money times money',
      { lifeCosts: [{ code: 'c', names: sameName('C'), basis: 'price', assumptions: ['support'] }] },
      'not_money',
    ],
    [
      'an unknown value',
      { lifeCosts: [{ code: 'c', names: sameName('C'), basis: { value: 'noise' }, assumptions: ['support'] }] },
      'unknown',
    ],
    ['an assumption outside its own limits', { assumptions: [assumption('years', 20, 15)] }, 'out_of_range'],
    [
      'a factor of nothing',
      { lifeCosts: [{ code: 'c', names: sameName('C'), factor: 0, assumptions: ['support'] }] },
      'out_of_range',
    ],
    ['a rate in nothing', { assumptions: [assumption('support', {})] }, 'out_of_range'],
    ['a rate in no currency', { assumptions: [assumption('support', { euro: 1 })] }, 'malformed'],
    ['a code twice', { assumptions: [assumption('years', 5), assumption('years', 5)] }, 'duplicate'],
  ];

  it('passes, and comes back from JSON', () => {
    expect(checkDefinition(JSON.parse(JSON.stringify(rack)))).toEqual([]);
  });

  it.each(CASES)('is refused with %s', (_, change, code) => {
    expect(checkDefinition({ ...rack, ...change }).map((issue) => issue.code)).toContain(code);
  });
});
