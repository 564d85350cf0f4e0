/** A decision in a model, as the API reads it; no option is a decision for nothing in the group. */
export type Choice = { readonly group: string; readonly option: string | null; readonly quantity: number };

const MOST = 500;

/** Choices as they stand in an address, oldest first: `cpu*x16 memory*m32*4 raid*`. A quantity of one is left out. */
export function writeChoices(choices: readonly Choice[]): string {
  return choices
    .map(({ group, option, quantity }) => {
      if (option === null) return `${group}*`;
      return quantity === 1 ? `${group}*${option}` : `${group}*${option}*${quantity}`;
    })
    .join(' ');
}

/** Reads what `writeChoices` has written; what cannot be read is left out. */
export function readChoices(text: string | null): Choice[] {
  const words = (text ?? '').split(' ').filter(Boolean).slice(0, MOST);
  return words.flatMap((word): Choice[] => {
    const [group = '', option = '', quantity = '1', ...rest] = word.split('*');
    if (group === '' || rest.length > 0 || !/^\d{1,5}$/.test(quantity)) return [];
    return [option === '' ? { group, option: null, quantity: 0 } : { group, option, quantity: Number(quantity) }];
  });
}

/** The choices after a click: the new one is the youngest and takes the place of what it replaces, as the engine counts it. */
export function choose(choices: readonly Choice[], target: Choice, picksOne: boolean): Choice[] {
  return [...choices.filter((choice) => !replaces(target, choice, picksOne)), target];
}

/** The choices without any decision on an option (null: on the whole group). */
export function withdraw(choices: readonly Choice[], group: string, option: string | null): Choice[] {
  return choices.filter((choice) => choice.group !== group || (option !== null && choice.option !== option));
}

function replaces(target: Choice, earlier: Choice, picksOne: boolean): boolean {
  if (target.group !== earlier.group) return false;
  if (target.option === earlier.option || target.option === null) return true;
  if (earlier.option === null) return target.quantity > 0;
  return picksOne && target.quantity > 0 && earlier.quantity > 0;
}
