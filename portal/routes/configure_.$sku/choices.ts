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

const wordOf = (choice: Choice): string => writeChoices([choice]);

/** How one list of choices comes about from another: runs of positions that stay (`0-4`), and choices that are new (`cpu*x16`). */
export function writeDelta(from: readonly Choice[], to: readonly Choice[]): string {
  const places = new Map(from.map((choice, at) => [wordOf(choice), at]));
  const parts: { first: number; last: number; word: string }[] = [];
  for (const choice of to) {
    const word = wordOf(choice);
    const at = places.get(word) ?? -1;
    const before = parts.at(-1);
    if (at >= 0 && before && before.last === at - 1 && before.first >= 0) before.last = at;
    else parts.push({ first: at, last: at, word });
  }
  return parts
    .map(({ first, last, word }) => (first < 0 ? word : first === last ? `${first}` : `${first}-${last}`))
    .join(' ');
}

/** The choices that `writeDelta` has written against these; what cannot be read is left out. */
export function readDelta(from: readonly Choice[], delta: string): Choice[] {
  const parts = delta.split(' ').filter(Boolean).slice(0, MOST);
  return parts
    .flatMap((part) => {
      if (part.includes('*')) return readChoices(part);
      const [first = '', last = first] = part.split('-');
      return /^\d{1,4}$/.test(first) && /^\d{1,4}$/.test(last) ? from.slice(Number(first), Number(last) + 1) : [];
    })
    .slice(0, MOST);
}
