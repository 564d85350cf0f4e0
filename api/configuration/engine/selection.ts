import type { Choice, Choices } from './choices.ts';
import type { Domains } from './results.ts';

/**
 * The choices and what follows from them: every option that is part of each completion, in the least quantity left to it. The choices
 * alone while they exclude each other. `known` are the domains of the same choices.
 */
export function selectionOf(choices: Choices, known: Domains): Choices {
  const follows = known.groups.flatMap(({ group, options }) =>
    options.flatMap(({ option, state, quantities }): Choice[] => {
      const [least] = quantities;
      return state === 'forced' && least !== undefined ? [{ group, option, quantity: least }] : [];
    }),
  );
  return [...choices, ...follows];
}
