import type { Assumed, LifeCost as LifeCostValue, LifeFactor, WholeLife } from '#engine';
import { builder } from '../builder.ts';
import { localeArgs, textIn } from '../catalog/names.ts';

/** Costs of owning with the currency in which they are counted. */
type In<T> = T & { readonly currency: string };

export const CostMeasure = builder.enumType('CostMeasure', {
  description: 'What makes one configuration cheaper than another.',
  values: {
    PRICE: { value: 'price', description: 'The net price.' },
    WHOLE_LIFE: {
      value: 'wholeLife',
      description:
        'The net price and what owning costs, under what the buyer assumes; of models that tell these costs.',
    },
  } as const,
});

const AssumptionInput = builder.inputType('AssumptionInput', {
  description: 'What a buyer assumes about owning a unit.',
  fields: (t) => ({
    code: t.string({
      required: true,
      description: 'Code of the assumption; one that the model does not know is left out.',
    }),
    value: t.float({
      required: true,
      description: 'A plain number, or a rate in the major unit of the account’s currency.',
    }),
  }),
});

/** The argument with which costs of owning are asked for. */
export const assumptionsArg = builder.args((t) => ({
  assumptions: t.field({
    type: [AssumptionInput],
    description: 'What the buyer assumes about owning a unit; what is not named here is as the seller assumes it.',
  }),
})).assumptions;

/** What a buyer assumes, by code; the last of several holds. */
export function assumedOf(
  input: readonly { readonly code: string; readonly value: number }[] | null | undefined,
): Readonly<Record<string, number>> {
  return Object.fromEntries((input ?? []).map(({ code, value }) => [code, value]));
}

const LifeCostFactor = builder.objectRef<In<{ readonly factor: LifeFactor }>>('LifeCostFactor').implement({
  description: 'One factor of a cost of owning: the price, a derived total, an assumption, or a plain number.',
  fields: (t) => ({
    name: t.string({
      nullable: true,
      description:
        'Name of the total or the assumption in the language asked for; null for the price and a plain number.',
      args: localeArgs,
      resolve: ({ factor }, { locale }, context) =>
        'named' in factor ? textIn(factor.named.names, locale, context) : null,
    }),
    unit: t.string({
      nullable: true,
      description: 'Unit of measure; of a rate in money, what it is paid for.',
      resolve: ({ factor }) => ('named' in factor ? (factor.named.unit ?? null) : null),
    }),
    price: t.field({
      type: 'Money',
      nullable: true,
      description: 'The net price of one unit, where that is the factor.',
      resolve: ({ factor, currency }) => (factor.kind === 'price' ? { amount: factor.amount, currency } : null),
    }),
    isMoney: t.boolean({
      description: 'True for a rate in the major unit of the currency.',
      resolve: ({ factor }) => factor.kind === 'assumption' && typeof factor.named.value === 'object',
    }),
    value: t.float({
      nullable: true,
      description: 'The number; null for the price, and for a rate that is not known in the currency.',
      resolve: ({ factor }) => (factor.kind === 'price' ? null : factor.value),
    }),
  }),
});

const LifeCost = builder.objectRef<In<LifeCostValue>>('LifeCost').implement({
  description: 'One cost of owning a unit beside its price, and the product that it is.',
  fields: (t) => ({
    code: t.string({ description: 'Code of the cost.', resolve: ({ cost }) => cost.code }),
    name: t.string({
      description: 'Name in the language asked for.',
      args: localeArgs,
      resolve: ({ cost }, { locale }, context) => textIn(cost.names, locale, context),
    }),
    amount: t.field({
      type: 'Money',
      nullable: true,
      description: 'Over the whole life, negative for what comes back; null while a rate is not known in the currency.',
      resolve: ({ amount, currency }) => (amount === null ? null : { amount, currency }),
    }),
    factors: t.field({
      type: [LifeCostFactor],
      description: 'What is multiplied; the result is rounded once, halves away from zero.',
      resolve: ({ factors, currency }) => factors.map((factor) => ({ factor, currency })),
    }),
  }),
});

const Assumption = builder.objectRef<Assumed>('Assumption').implement({
  description: 'Something beside the choices that the costs of owning depend on, which a buyer may assume otherwise.',
  fields: (t) => ({
    code: t.string({ description: 'Code of the assumption.', resolve: ({ assumption }) => assumption.code }),
    name: t.string({
      description: 'Name in the language asked for.',
      args: localeArgs,
      resolve: ({ assumption }, { locale }, context) => textIn(assumption.names, locale, context),
    }),
    unit: t.string({
      nullable: true,
      description: 'Unit of measure; of a rate in money, what it is paid for.',
      resolve: ({ assumption }) => assumption.unit ?? null,
    }),
    isMoney: t.exposeBoolean('isMoney', { description: 'True for a rate in the major unit of the currency.' }),
    value: t.exposeFloat('value', {
      nullable: true,
      description: 'What is assumed; null for a rate that neither the seller nor the buyer says in the currency.',
    }),
    standard: t.exposeFloat('standard', {
      nullable: true,
      description: 'What the seller assumes; null for a rate that is not known in the currency.',
    }),
    least: t.exposeFloat('least', { description: 'The least that can be assumed.' }),
    most: t.exposeFloat('most', { description: 'The most that can be assumed.' }),
    refused: t.exposeBoolean('refused', {
      description: 'True when what the buyer assumes lies outside the limits: then the seller’s holds.',
    }),
  }),
});

export const WholeLifeCost = builder.objectRef<In<WholeLife>>('WholeLifeCost').implement({
  description: 'What one unit costs over its whole life: its net price and the costs of owning it.',
  fields: (t) => ({
    price: t.field({
      type: 'Money',
      description: 'The net price of one unit.',
      resolve: ({ price: amount, currency }) => ({ amount, currency }),
    }),
    costs: t.field({
      type: [LifeCost],
      description: 'The costs of owning it, in the order of the model.',
      resolve: ({ costs, currency }) => costs.map((cost) => ({ ...cost, currency })),
    }),
    total: t.field({
      type: 'Money',
      nullable: true,
      description: 'The price and all costs; null while a rate is not known in the currency.',
      resolve: ({ total, currency }) => (total === null ? null : { amount: total, currency }),
    }),
    assumptions: t.field({
      type: [Assumption],
      description: 'What is assumed, in the order of the model.',
      resolve: ({ assumed }) => [...assumed],
    }),
  }),
});
