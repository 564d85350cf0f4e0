import type { Choices } from './choices.ts';
import { type GroupDefinition, picksOne, quantitiesOf } from './definition.ts';
import type { GroupDomain, OptionDomain, State } from './results.ts';

/** Whether something is possible; undefined: not settled. */
export type Answer = boolean | undefined;

/** Answers about one group. */
export type Asked = {
  /** Whether so many pieces of an option (0: without it; null: nothing in the group) are possible in the place of what they replace. */
  readonly possible: (option: string | null, quantity: number) => Answer;
  /** Options with the same key have the same answers; undefined: an option for itself. */
  readonly alike?: (option: string) => unknown;
};

function stateOf(possible: Answer, without: Answer): State {
  if (possible === undefined) return 'unknown';
  if (!possible) return 'blocked';
  return without === false ? 'forced' : 'selectable';
}

/** Whether one of two answers is yes. */
const or = (one: Answer, other: Answer): Answer => one || other || (one === undefined ? one : other);

/** Whether one of several answers is yes. */
export const either = (answers: readonly Answer[]): Answer => answers.reduce(or, false);

/**
 * What a group looks like to the user, from what is possible. The one place that words answers, whichever tier gave them; pure.
 */
export function groupDomain(group: GroupDefinition, choices: Choices, { possible, alike }: Asked): GroupDomain {
  const own = choices.filter((choice) => choice.group === group.code);
  const emptied = own.some(({ option }) => option === null);
  const decided = picksOne(group) && (emptied || own.some(({ quantity }) => quantity > 0));
  const ask = (given: GroupDefinition['options'][number]): OptionDomain => {
    const option = given.code;
    const without = possible(option, 0);
    const quantities = without ? [0] : [];
    let some: Answer = false;
    for (const quantity of quantitiesOf(group, given)) {
      const answer = possible(option, quantity);
      if (answer) quantities.push(quantity);
      some = or(some, answer);
    }
    const mine = own.filter((choice) => choice.option === option);
    if (mine.some(({ quantity }) => quantity > 0)) return { option, state: 'chosen', quantities };
    const spoken = decided || emptied || mine.length > 0;
    return { option, state: stateOf(some, spoken || without), quantities };
  };
  const known = new Map<unknown, OptionDomain>();
  const options = group.options.map((given): OptionDomain => {
    const key = alike?.(given.code);
    if (key === undefined) return ask(given);
    const domain = known.get(key) ?? ask(given);
    known.set(key, domain);
    return { ...domain, option: given.code };
  });
  const others = options.some(({ state }) => state !== 'blocked' && state !== 'forced');
  const none = emptied ? 'chosen' : stateOf(possible(null, 0), others);
  return { group: group.code, none, options };
}
