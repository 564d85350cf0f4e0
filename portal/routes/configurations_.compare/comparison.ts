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

/** A configuration as it stands in a comparison; no id for the one that is being put together. */
export type Compared = {
  readonly id: string | null;
  readonly name: string;
  readonly sku: string;
  readonly itemName: string;
  readonly picture: string;
  readonly version: number | null;
  readonly choices: readonly Choice[];
  readonly chosen: readonly Part[];
  readonly values: readonly Value[];
  readonly price: MoneyValue | null;
  readonly earliest: string | null;
  readonly wholeLife: WholeLife | null;
};

/** One thing compared: a cell for each configuration, null where it has none; `differs` when they are not all the same. */
export type Row<Cell> = {
  readonly key: string;
  readonly label: string;
  readonly cells: readonly (Cell | null)[];
  readonly differs: boolean;
};

/** The parts of configurations by group, in the order in which the groups first occur. */
export function partRows(list: readonly Compared[]): Row<string>[] {
  const groups = new Map(list.flatMap(({ chosen }) => chosen.map(({ group, groupName }) => [group, groupName])));
  return [...groups].map(([group, label]) => {
    const cells = list.map(({ chosen }) => textOf(chosen.filter((part) => part.group === group)));
    return { key: group, label, cells, differs: new Set(cells).size > 1 };
  });
}

function textOf(parts: readonly Part[]): string | null {
  if (parts.length === 0) return null;
  return parts
    .map(({ optionName, quantity }) => (quantity > 1 ? `${quantity} × ${optionName}` : optionName))
    .join(', ');
}

/** The derived totals that at least one of them has. */
export function valueRows(list: readonly Compared[]): Row<{ readonly value: number; readonly unit: string | null }>[] {
  const codes = new Map(list.flatMap(({ values }) => values.map(({ code, name }) => [code, name])));
  return [...codes].map(([code, label]) => {
    const cells = list.map(({ values }) => values.find((value) => value.code === code) ?? null);
    return { key: code, label, cells, differs: new Set(cells.map((cell) => cell?.value)).size > 1 };
  });
}

/** The costs of owning that at least one of them has. */
export function costRows(list: readonly Compared[]): Row<MoneyValue>[] {
  const costs = list.map(({ wholeLife }) => wholeLife?.costs ?? []);
  const codes = new Map(costs.flatMap((own) => own.map(({ code, name }) => [code, name])));
  return [...codes].map(([code, label]) => {
    const cells = costs.map((own) => own.find((cost) => cost.code === code)?.amount ?? null);
    return { key: code, label, cells, differs: new Set(cells.map((cell) => cell?.amount)).size > 1 };
  });
}

/** What their costs of owning depend on, once each; without a value where they are owned under different ones. */
export function assumptionsIn(list: readonly Compared[]): readonly Assumption[] {
  const all = list.flatMap(({ wholeLife }) => wholeLife?.assumptions ?? []);
  return all.flatMap((one, at) => {
    const alike = all.filter(({ code }) => code === one.code);
    if (alike[0] !== all[at]) return [];
    const values = new Set(alike.map(({ value }) => value));
    return [values.size > 1 ? { ...one, value: null } : one];
  });
}

/** What each amount is more or less than the first; null where one is missing or of another currency. */
export function differences(amounts: readonly (MoneyValue | null)[]): (MoneyValue | null)[] {
  const [first] = amounts;
  return amounts.map((one) => {
    if (!one || !first || one.currency !== first.currency) return null;
    return { amount: String(BigInt(one.amount) - BigInt(first.amount)), currency: one.currency };
  });
}
