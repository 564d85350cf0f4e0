import { z } from 'zod';
import { type Choices, type Engine, type Item, itemsOf } from '#engine';
import { DomainError } from '../kernel/error.ts';
import { text } from '../kernel/parse.ts';

/** No version of the model is in force, so nothing can be configured. */
export class ModelNotPublishedError extends DomainError {
  readonly code = 'MODEL_NOT_PUBLISHED';
  constructor() {
    super('no version of this model is published');
  }
}

/** The choices do not make a complete valid configuration. */
export class ChoicesRefusedError extends DomainError {
  readonly code = 'CHOICES_REFUSED';
  readonly issues: readonly string[];
  constructor(issues: readonly string[]) {
    super(`these choices do not fit the model: ${issues.join(', ')}`);
    this.issues = issues;
  }
}

/** A line of a configured product as pricing counts it: one entry for every item of a chosen option, for one unit of the product. */
export type OptionItem = { readonly code: string; readonly sku: string; readonly quantity: number };

/** Items of the chosen options, each named by its group and option; base items are in the price of the model itself. */
export function optionItemsOf(engine: Engine, choices: Choices): OptionItem[] {
  return choices.flatMap((choice) => {
    if (choice.option === null || choice.quantity === 0) return [];
    const option = optionOf(engine, choice.group, choice.option);
    return (option?.items ?? []).map((item) => ({
      code: `${choice.group}.${choice.option}`,
      sku: item.sku,
      quantity: item.quantity * choice.quantity,
    }));
  });
}

export function optionOf(engine: Engine, group: string, option: string) {
  return engine.definition.groups.find(({ code }) => code === group)?.options.find(({ code }) => code === option);
}

/** Everything that one unit of the configured product is built from: base items and those of the chosen options. */
export function partItemsOf(engine: Engine, choices: Choices): readonly Item[] {
  return itemsOf(engine, choices);
}

/** Every sku that a model may need, priced or built in. */
export function skusOf(engine: Engine): string[] {
  const { baseItems, groups } = engine.definition;
  const optional = groups.flatMap(({ options }) => options.flatMap(({ items }) => items));
  return [...new Set([...baseItems, ...optional].map(({ sku }) => sku))];
}

/** What a configuration is saved with. */
export const configurationInput = z.object({
  id: z.uuid().nullish(),
  version: z.number().int().nullish(),
  itemId: z.uuid(),
  name: text(120),
  shared: z.boolean().default(false),
  choices: z.array(z.object({ group: z.string(), option: z.string().nullable(), quantity: z.number().int() })).max(500),
});
