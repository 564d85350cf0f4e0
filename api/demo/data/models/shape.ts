import type { AttributeDefinition, AttributeValue, ModelDefinition, Names, OptionDefinition } from '#engine';
import type { ModelTest } from '../../../configuration/model-test.ts';
import { text } from '../shape.ts';

/** A model as it is sold: `price` in whole EUR for what every configuration has; `standards` are named sets of choices. */
export type DemoModel = {
  readonly sku: string;
  readonly family: string;
  readonly names: Names;
  readonly description: Names;
  readonly price: number;
  readonly definition: ModelDefinition;
  /** The author's test cases. */
  readonly tests?: readonly ModelTest[];
};

type Attributes = Readonly<Record<string, AttributeValue>>;

/** An option that stands for one piece of an item; `sku` null for one that adds nothing to buy. */
export function option(
  code: string,
  names: Names,
  sku: string | null,
  attributes: Attributes = {},
  rest: Partial<Pick<OptionDefinition, 'maxQuantity' | 'quantities'>> = {},
): OptionDefinition {
  return { code, names, items: sku ? [{ sku, quantity: 1 }] : [], attributes, ...rest };
}

const numbers: readonly (readonly [code: string, names: Names, unit: string])[] = [
  ['watts', text('Power drawn', '耗電', '功耗'), 'W'],
  ['supply_w', text('Power supplied', '供電', '供电'), 'W'],
  ['kg', text('Weight', '重量', '重量'), 'kg'],
];

export const number = (code: string, names: Names, unit?: string): AttributeDefinition => ({
  code,
  names,
  type: 'number',
  ...(unit && { unit }),
});

/** Power and weight, which every computer counts. */
export const POWER_AND_WEIGHT: readonly AttributeDefinition[] = numbers.map(([code, names, unit]) =>
  number(code, names, unit),
);

export const POWER_VALUE = {
  code: 'power',
  names: text('Power drawn', '耗電功率', '功耗'),
  unit: 'W',
  terms: [{ attribute: 'watts' }],
};

/** A year of use at half load: one watt drawn is 4.4 kWh, at 0.34 kg of CO2 each. */
export const CARBON_VALUE = {
  code: 'co2',
  names: text('CO₂ a year at half load', '半載每年碳排', '半载每年碳排放'),
  unit: 'kg',
  terms: [{ attribute: 'watts', factor: 1.5 }],
};

/** Total weight over what every configuration weighs. */
export const weightValue = (constant: number) => ({
  code: 'weight',
  names: text('Weight', '重量', '重量'),
  unit: 'kg',
  terms: [{ attribute: 'kg' }],
  constant,
});
