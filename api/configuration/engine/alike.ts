import type { Choices, External } from './choices.ts';
import type { Engine } from './model.ts';

/**
 * A key for each option: of options with the same key nothing speaks of one and not of the other, neither a rule nor a choice nor an
 * outside cause. So what is possible, and why not, is the same for them.
 */
export function alike(
  { index, classes }: Engine,
  choices: Choices,
  externals: readonly External[] = [],
): (group: string, option: string) => string {
  const classOf = (group: string, option: string): string =>
    `${group} ${classes.index.options[index.groups.get(group)?.at ?? -1]?.get(option)?.at}`;
  const special = new Set(
    [...choices, ...externals].flatMap(({ group, option }) => (option === null ? [] : [classOf(group, option)])),
  );
  return (group, option) => {
    const key = classOf(group, option);
    return special.has(key) ? `${key} ${option}` : key;
  };
}
