import { type GroupDefinition, type ModelDefinition, picksOne, quantitiesOf } from '../definition.ts';
import type { Variable } from './problem.ts';

/** One value of a variable of a model: so many pieces of an option (-1 and 0: nothing). */
export type ShapeValue = { readonly option: number; readonly quantity: number };

/** The variables of a group: one for a pick-one group, else one for each option. */
export type GroupShape = {
  readonly several: boolean;
  readonly first: number;
  readonly values: readonly (readonly ShapeValue[])[];
};

/** The variables and values that stand for a model. */
export type ModelShape = { readonly groups: readonly GroupShape[]; readonly variables: readonly Variable[] };

function valuesOf(group: GroupDefinition): ShapeValue[][] {
  const shapes = group.options.map((option, at) =>
    quantitiesOf(group, option).map((quantity) => ({ option: at, quantity })),
  );
  if (!picksOne(group)) return shapes.map((values, at) => [...values, { option: at, quantity: 0 }]);
  const nothing = group.min === 0 || group.when ? [{ option: -1, quantity: 0 }] : [];
  return [[...shapes.flat(), ...nothing]];
}

function wording(group: GroupDefinition, { option, quantity }: ShapeValue): string {
  const code = group.options[option]?.code;
  return code === undefined || quantity === 0 ? '' : `${code} x ${quantity}`;
}

/** The variables of a model, in the order of its groups. */
export function modelShape(definition: ModelDefinition): ModelShape {
  const groups: GroupShape[] = [];
  const variables: Variable[] = [];
  for (const group of definition.groups) {
    const several = !picksOne(group);
    const values = valuesOf(group);
    groups.push({ several, first: variables.length, values });
    values.forEach((own, at) => {
      const name = several ? `${group.code} ${group.options[at]?.code ?? ''}` : group.code;
      variables.push({ name, values: own.map((value) => wording(group, value)) });
    });
  }
  return { groups, variables };
}
