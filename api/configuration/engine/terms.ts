import type { ModelDefinition, ResourceRule, Term } from './definition.ts';

const MOST_DECIMALS = 6;

function pieceWeight(definition: ModelDefinition, terms: readonly Term[], group: number, option: number): number {
  const from = definition.groups[group];
  const attributes = from?.options[option]?.attributes ?? {};
  let weight = 0;
  for (const term of terms) {
    if (term.group !== undefined && term.group !== from?.code) continue;
    const value = term.attribute === undefined ? 1 : attributes[term.attribute];
    if (typeof value === 'number') weight += value * (term.factor ?? 1);
  }
  return weight;
}

/** The smallest power of ten, at most a million, that makes all numbers integers; a million when none does. */
function scaleOf(numbers: readonly number[]): number {
  for (let decimals = 0; decimals < MOST_DECIMALS; decimals += 1) {
    const scale = 10 ** decimals;
    if (numbers.every((value) => Math.round(value * scale) / scale === value)) return scale;
  }
  return 10 ** MOST_DECIMALS;
}

/** Weights of one piece of each option (group, then option) and a constant, as integers in units of 1 / scale. */
export type Weights = {
  readonly pieces: readonly (readonly number[])[];
  readonly constant: number;
  readonly scale: number;
};

/** Weighs each option by the terms; decimals beyond the sixth are rounded. */
export function weigh(definition: ModelDefinition, terms: readonly Term[], constant: number): Weights {
  const raw = definition.groups.map((group, at) =>
    group.options.map((_, option) => pieceWeight(definition, terms, at, option)),
  );
  const scale = scaleOf([constant, ...raw.flat()]);
  const pieces = raw.map((options) => options.map((value) => Math.round(value * scale)));
  return { pieces, constant: Math.round(constant * scale), scale };
}

/** The weights of a resource rule: used less provided; it holds while the sum is at most the constant. */
export function resourceWeights(definition: ModelDefinition, rule: ResourceRule): Weights {
  const provided = rule.provided.map((term) => ({ ...term, factor: -(term.factor ?? 1) }));
  return weigh(definition, [...rule.used, ...provided], rule.constant ?? 0);
}
