import type { Choices } from './choices.ts';
import { apportioned, type Decimal, decimalOf, ONE, plus, rounded, times, whole, ZERO } from './decimal.ts';
import type { LifeCostDefinition, ModelDefinition } from './definition.ts';
import { type Engine, requireFitting } from './model.ts';
import { termsOf, valuesOf } from './price.ts';
import type {
  Assumed,
  LifeCost,
  LifeFactor,
  LifeTerms,
  Measure,
  MeasuredBy,
  OptionTerms,
  Tariff,
  WholeLife,
} from './results.ts';
import { type Weights, weigh } from './terms.ts';

const LARGEST = 1e9;
const PER_CENT = '%';
const HUNDREDTH: Decimal = { digits: 1n, places: 2 };

/** What is assumed for one model: the buyer's figure where it lies within the limits, else the author's; null when there is none in the currency. */
function assumedIn(definition: ModelDefinition, { currency, given = {} }: LifeTerms): Assumed[] {
  return (definition.assumptions ?? []).map((assumption) => {
    const { code, value, least = 0, most = LARGEST } = assumption;
    const own = Object.hasOwn(given, code) ? given[code] : undefined;
    const isMoney = typeof value === 'object';
    const standard = isMoney ? (Object.hasOwn(value, currency) ? (value[currency] ?? null) : null) : value;
    const isOwn = own !== undefined && own >= least && own <= most;
    const refused = own !== undefined && !isOwn;
    return { assumption, isMoney, least, most, standard, value: isOwn ? own : standard, refused };
  });
}

/**
 * The factor and the assumptions of a cost multiplied: minor units for each unit of its basis, or, of a cost on the price, a share of it.
 * Undefined when an assumption has no value.
 */
function rateOf(cost: LifeCostDefinition, assumed: readonly Assumed[], { digits }: LifeTerms): Decimal | undefined {
  let rate = decimalOf(cost.factor ?? 1);
  if (cost.basis !== 'price') rate = times(rate, whole(10n ** BigInt(digits)));
  for (const code of cost.assumptions) {
    const one = assumed.find(({ assumption }) => assumption.code === code);
    if (!one || one.value === null) return undefined;
    rate = times(rate, decimalOf(one.value));
    if (one.assumption.unit === PER_CENT) rate = times(rate, HUNDREDTH);
  }
  return rate;
}

/**
 * What owning one unit of the chosen options costs: its price and the costs of the model, in minor units. The total is rounded once, halves
 * away from zero, and the costs add up to it by largest remainder; null amounts where an assumption has no value in the currency. Refuses
 * unknown choices.
 */
export function wholeLifeOf(engine: Engine, choices: Choices, price: bigint, terms: LifeTerms): WholeLife {
  requireFitting(engine, choices);
  const { definition } = engine;
  const assumed = assumedIn(definition, terms);
  const values = valuesOf(engine, choices);
  const reckoned = (definition.lifeCosts ?? []).map((cost) => {
    const basis = basisOf(definition, cost, price, values);
    const rate = rateOf(cost, assumed, terms);
    const factors = [...basis, ...numberOf(cost), ...assumptionsOf(cost, assumed)];
    return { cost, factors, exact: rate && basis.map(decimalIn).reduce(times, rate) };
  });
  const known = reckoned.flatMap(({ exact }) => exact ?? []);
  const amounts = apportioned(known);
  const costs = reckoned.map(
    ({ cost, factors, exact }): LifeCost => ({ cost, factors, amount: exact ? (amounts.shift() ?? 0n) : null }),
  );
  const total = costs.reduce((sum, { amount }) => sum + (amount ?? 0n), price);
  return { price, costs, total: known.length < costs.length ? null : total, assumed };
}

type Basis = Extract<LifeFactor, { readonly kind: 'price' | 'value' }>;

function basisOf(
  definition: ModelDefinition,
  { basis }: LifeCostDefinition,
  price: bigint,
  values: Readonly<Record<string, number>>,
): Basis[] {
  if (basis === undefined) return [];
  if (basis === 'price') return [{ kind: 'price', amount: price }];
  const named = definition.values?.find(({ code }) => code === basis.value);
  return named ? [{ kind: 'value', named, value: values[named.code] ?? 0 }] : [];
}

function decimalIn(basis: Basis): Decimal {
  return basis.kind === 'price' ? whole(basis.amount) : decimalOf(basis.value);
}

function numberOf({ factor = 1 }: LifeCostDefinition): LifeFactor[] {
  return factor === 1 ? [] : [{ kind: 'number', value: factor }];
}

function assumptionsOf({ assumptions }: LifeCostDefinition, assumed: readonly Assumed[]): LifeFactor[] {
  return assumptions.flatMap((code): LifeFactor[] => {
    const one = assumed.find(({ assumption }) => assumption.code === code);
    return one ? [{ kind: 'assumption', named: one.assumption, value: one.value }] : [];
  });
}

/** Decimal places of a minor unit in an ownership tariff, so that rounding each option does not decide between them. */
const OWNERSHIP_PLACES = 4;
const OWNERSHIP_SCALE = 10n ** BigInt(OWNERSHIP_PLACES);

/** The measure by which a buyer compares: price or whole-life cost. Null: whole-life cost, where it cannot be told. */
export function measureBy(by: MeasuredBy, engine: Engine, tariff: Tariff, terms: LifeTerms): Measure | null {
  if (by === 'price') return { tariff, amountOf: (amount) => amount };
  const owned = ownershipTariff(engine, tariff, terms);
  return owned && { tariff: owned, amountOf: (digits) => rounded({ digits, places: OWNERSHIP_PLACES }) };
}

/**
 * The tariff by which configurations are compared when owning is to be cheap: what the base and each option add to the price and to every
 * cost of the model, in fractions of a minor unit. Null when the model has no such costs, an assumption has no value in the currency, or the
 * amounts are too large to be added up exactly.
 */
function ownershipTariff({ definition }: Engine, tariff: Tariff, terms: LifeTerms): Tariff | null {
  const costs = definition.lifeCosts ?? [];
  const assumed = assumedIn(definition, terms);
  const rated = costs.flatMap((cost) => {
    const rate = rateOf(cost, assumed, terms);
    return rate ? [{ cost, rate }] : [];
  });
  if (costs.length === 0 || rated.length < costs.length) return null;
  const weights = new Map(
    (definition.values ?? []).map(({ code, terms: sum, constant = 0 }) => [code, weigh(definition, sum, constant)]),
  );
  const owned = (price: bigint, weightOf: (weights: Weights) => number, once: Decimal): bigint => {
    const amounts = rated.map(({ cost: { basis }, rate }) => {
      if (basis === undefined) return times(once, rate);
      if (basis === 'price') return times(whole(price), rate);
      const known = weights.get(basis.value);
      return known ? times(decimalOf(weightOf(known) / known.scale), rate) : ZERO;
    });
    return rounded(times(amounts.reduce(plus, whole(price)), whole(OWNERSHIP_SCALE)));
  };
  const options = definition.groups.map((group, at) => {
    const terms = group.options.flatMap(({ code }, index): [string, OptionTerms][] => {
      const known = termsOf(tariff, group.code, code);
      return known
        ? [[code, { ...known, price: owned(known.price, ({ pieces }) => pieces[at]?.[index] ?? 0, ZERO) }]]
        : [];
    });
    return [group.code, Object.fromEntries(terms)] as const;
  });
  const base = owned(tariff.base, ({ constant }) => constant, ONE);
  const all = { ...tariff, base, options: Object.fromEntries(options) };
  return isExact(definition, all) ? all : null;
}

// An assumption may be as large as anybody types; the search adds up in numbers.
function isExact({ groups }: ModelDefinition, { base, options }: Tariff): boolean {
  const most = groups.reduce(
    (sum, group) => {
      const prices = Object.values(options[group.code] ?? {}).map(({ price }) => Math.abs(Number(price)));
      return sum + Math.max(0, ...prices) * group.max * group.options.length;
    },
    Math.abs(Number(base)),
  );
  return most < Number.MAX_SAFE_INTEGER;
}
