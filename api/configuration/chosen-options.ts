import type { Choices, GroupDefinition, ModelDefinition, OptionDefinition } from '#engine';

/** An option that was chosen, its group, and how many pieces of it one unit of the product has. */
export type ChosenOption = {
  readonly group: GroupDefinition;
  readonly option: OptionDefinition;
  readonly quantity: number;
};

/** The options that choices consist of, in the order of the model; what the model does not know, and decisions for nothing, are left out. */
export function chosenOptions({ groups }: ModelDefinition, choices: Choices): ChosenOption[] {
  return groups.flatMap((group) =>
    group.options.flatMap((option) => {
      const quantity = choices.find((one) => one.group === group.code && one.option === option.code)?.quantity ?? 0;
      return quantity > 0 ? [{ group, option, quantity }] : [];
    }),
  );
}
