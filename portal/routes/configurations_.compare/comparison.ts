import type { Assumption, WholeLife } from '../../components/whole-life/life.ts';
import type { MoneyValue } from '../../i18n/format.ts';
import type { Choice } from '../configure_.$sku/choices.ts';

type Part = {
  readonly group: string;
  readonly groupName: string;
  readonly optionName: string;
  readonly quantity: number;
};
type Value = { readonly code: string; readonly name: string; readonly unit: string | null; readonly value: number };

type Fit = 'CURRENT' | 'STILL_FITS' | 'CHANGED' | 'UNAVAILABLE';

const FIT_WORDS = { CURRENT: null, STILL_FITS: 'older', CHANGED: 'changed', UNAVAILABLE: 'gone' } as const;

/** The word, as the list of configurations has it, for one that stands otherwise than it was saved; null for the others. */
export function fitWord({ fit }: Compared): string | null {
  return fit && FIT_WORDS[fit];
}

/** A configuration as it stands in a comparison; no id for the one that is being put together. */
export type Compared = {
  readonly id: string | null;
  readonly name: string;
  readonly sku: string;
  readonly itemName: string;
  readonly picture: string;
  readonly version: number | null;
  /** How a saved one stands against the model's version in force; null for the one that is being put together. */
  readonly fit: Fit | null;
  readonly choices: readonly Choice[];
  readonly chosen: readonly Part[];
  readonly values: readonly Value[];
  readonly price: MoneyValue | null;
  readonly earliest: string | null;
  readonly wholeLife: WholeLife | null;
};

/** At most so many stand side by side. */
export const MOST_COMPARED = 4;

/** The saved configurations that an address names: `ids=a&ids=b` or `ids=a,b`. */
export function idsOf(params: URLSearchParams): string[] {
  return [...new Set(params.getAll('ids').flatMap((text) => text.split(',')))].filter(Boolean);
}

/** One thing compared: a cell for each configuration, null where it has none; `differs` when they are not all the same. */
export type Row<Cell> = {
  readonly key: string;
  readonly label: string;
  readonly cells: readonly (Cell | null)[];
  readonly differs: boolean;
};

/** Sets side by side what is of one kind: of different models, things of one code may be different ones, which their names and units tell. */
function rowsOf<Part extends { readonly name: string; readonly code: string; readonly unit?: string | null }, Cell>(
  parts: readonly (readonly Part[])[],
  cellOf: (own: readonly Part[]) => Cell | null,
  textOf: (cell: Cell | null) => unknown,
): Row<Cell>[] {
  const keyOf = ({ code, name, unit = null }: Part) => [code, name, unit].filter(Boolean).join(' ');
  const labels = new Map(parts.flat().map((part) => [keyOf(part), part.name]));
  return [...labels].map(([key, label]) => {
    const cells = parts.map((own) => cellOf(own.filter((part) => keyOf(part) === key)));
    return { key, label, cells, differs: new Set(cells.map(textOf)).size > 1 };
  });
}

/** The parts of configurations by group, in the order in which the groups first occur. */
export function partRows(list: readonly Compared[]): Row<string>[] {
  const parts = list.map(({ chosen }) => chosen.map((part) => ({ ...part, code: part.group, name: part.groupName })));
  return rowsOf(parts, textOf, (text) => text);
}

function textOf(parts: readonly Part[]): string | null {
  if (parts.length === 0) return null;
  return parts
    .map(({ optionName, quantity }) => (quantity > 1 ? `${quantity} × ${optionName}` : optionName))
    .join(', ');
}

/** The derived totals that at least one of them has. */
export function valueRows(list: readonly Compared[]): Row<Value>[] {
  return rowsOf(
    list.map(({ values }) => values),
    ([value]) => value ?? null,
    (cell) => cell?.value,
  );
}

/** The costs of owning that at least one of them has. */
export function costRows(list: readonly Compared[]): Row<MoneyValue>[] {
  return rowsOf(
    list.map(({ wholeLife }) => wholeLife?.costs ?? []),
    ([cost]) => cost?.amount ?? null,
    (cell) => cell?.amount,
  );
}

/** What their costs of owning depend on, once each; without a value where they are owned under different ones. */
export function assumptionsIn(list: readonly Compared[]): readonly Assumption[] {
  const all = list.flatMap(({ wholeLife }) => wholeLife?.assumptions ?? []);
  return all.flatMap((one, at) => {
    const alike = all.filter(({ code, name }) => code === one.code && name === one.name);
    if (alike[0] !== all[at]) return [];
    const values = new Set(alike.map(({ value }) => value));
    return [values.size > 1 ? { ...one, value: null } : one];
  });
}

/** What each of them is owned under. */
export function assumptionRows(list: readonly Compared[]): Row<number>[] {
  const all = list.map(({ wholeLife }) => wholeLife?.assumptions ?? []);
  return rowsOf(
    all.map((own) => own.map((one) => ({ ...one, name: one.unit ? `${one.name} (${one.unit})` : one.name }))),
    ([one]) => one?.value ?? null,
    (cell) => cell,
  );
}

/** What each amount is more or less than the first; null where one is missing or of another currency. */
export function differences(amounts: readonly (MoneyValue | null)[]): (MoneyValue | null)[] {
  const [first] = amounts;
  return amounts.map((one) => {
    if (!one || !first || one.currency !== first.currency) return null;
    return { amount: String(BigInt(one.amount) - BigInt(first.amount)), currency: one.currency };
  });
}
