import type { Choice, Choices } from '../choices.ts';
import { type GroupDefinition, picksOne, quantitiesOf } from '../definition.ts';
import type { GroupDomain, OptionDomain, State } from '../results.ts';

function stateOf(possible: boolean, without: boolean): State {
  if (!possible) return 'blocked';
  return without ? 'selectable' : 'forced';
}

/** What a group looks like to the user, from what is possible in the place of what it replaces. */
export function groupDomain(
  group: GroupDefinition,
  choices: Choices,
  possible: (option: string | null, quantity: number) => boolean,
): GroupDomain {
  const own = choices.filter((choice: Choice) => choice.group === group.code);
  const emptied = own.some(({ option }) => option === null);
  const decided = picksOne(group) && (emptied || own.some(({ quantity }) => quantity > 0));
  const options = group.options.map((given): OptionDomain => {
    const option = given.code;
    const without = possible(option, 0);
    const some = quantitiesOf(group, given).filter((quantity) => possible(option, quantity));
    const quantities = without ? [0, ...some] : some;
    const mine = own.filter((choice) => choice.option === option);
    if (mine.some(({ quantity }) => quantity > 0)) return { option, state: 'chosen', quantities };
    const spoken = decided || emptied || mine.length > 0;
    return { option, state: stateOf(some.length > 0, spoken || without), quantities };
  });
  const others = options.some(({ state }) => state === 'chosen' || state === 'selectable');
  const none = emptied ? 'chosen' : stateOf(possible(null, 0), others);
  return { group: group.code, none, options };
}
