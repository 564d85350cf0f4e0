import type { Choice as ChoiceValue } from '#engine';
import { builder } from '../builder.ts';

/** A decision of the user: so many pieces of an option, or nothing in a group. */
export const Choice = builder.objectRef<ChoiceValue>('Choice').implement({
  description:
    'A decision in a model: so many pieces of an option of a group. Choices are kept in the order in which they were made.',
  fields: (t) => ({
    group: t.exposeString('group', { description: 'Code of the group.' }),
    option: t.exposeString('option', {
      nullable: true,
      description: 'Code of the option; null decides for nothing in the group.',
    }),
    quantity: t.exposeInt('quantity', { description: 'Pieces; 0 decides against the option.' }),
  }),
});

export const ChoiceInput = builder.inputType('ChoiceInput', {
  description: 'A decision in a model.',
  fields: (t) => ({
    group: t.string({ required: true, description: 'Code of the group.' }),
    option: t.string({ description: 'Code of the option; null for nothing in the group.' }),
    quantity: t.int({ required: true, defaultValue: 1, description: 'Pieces; 0 decides against the option.' }),
  }),
});

/** The input as the engine reads choices. */
export function choicesOf(
  input:
    | readonly { group: string; option?: string | null | undefined; quantity?: number | null | undefined }[]
    | null
    | undefined,
): ChoiceValue[] {
  return (input ?? []).map(({ group, option, quantity }) => ({
    group,
    option: option ?? null,
    quantity: option ? (quantity ?? 1) : 0,
  }));
}
