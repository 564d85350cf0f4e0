import type { MoneyValue } from '../../i18n/format.ts';

/** A factor of a cost of owning; the price, or a number with what it is called, where it is called anything. */
type LifeFactor = {
  readonly name: string | null;
  readonly unit: string | null;
  readonly price: MoneyValue | null;
  readonly isMoney: boolean;
  readonly value: number | null;
};

/** What a buyer may assume about owning a unit. */
export type Assumption = {
  readonly code: string;
  readonly name: string;
  readonly unit: string | null;
  readonly isMoney: boolean;
  readonly value: number | null;
  readonly standard: number | null;
  readonly least: number;
  readonly most: number;
  readonly refused: boolean;
};

/** What one unit costs over its whole life, as the API tells it. */
export type WholeLife = {
  readonly price: MoneyValue;
  readonly costs: readonly {
    readonly code: string;
    readonly name: string;
    readonly amount: MoneyValue | null;
    readonly factors: readonly LifeFactor[];
  }[];
  readonly total: MoneyValue | null;
  readonly assumptions: readonly Assumption[];
};

/** What a buyer assumes, by code of the assumption; addresses carry it as `own.years=3`. */
export type Assumed = Readonly<Record<string, number>>;

const PREFIX = 'own.';
const MOST = 50;

/** The field of an assumption in forms and addresses. */
export const assumptionField = (code: string): string => `${PREFIX}${code}`;

/** Whether a field of an address is an assumption. */
export const isAssumption = (name: string): boolean => name.startsWith(PREFIX);

/** What an address assumes; what is no number is left out. */
export function readAssumed(params: URLSearchParams): Assumed {
  const own = [...params].flatMap(([name, text]): [string, number][] => {
    // A comma is how many write the decimal point.
    const value = Number(text.replace(',', '.'));
    return isAssumption(name) && text.trim() !== '' && Number.isFinite(value)
      ? [[name.slice(PREFIX.length), value]]
      : [];
  });
  return Object.fromEntries(own.slice(0, MOST));
}

/** The same as fields of an address. */
export function assumedFields(assumed: Assumed): [name: string, value: string][] {
  return Object.entries(assumed).map(([code, value]) => [assumptionField(code), String(value)]);
}

/** The same as the API takes it. */
export function assumptionsOf(assumed: Assumed): { code: string; value: number }[] {
  return Object.entries(assumed).map(([code, value]) => ({ code, value }));
}

/** What is assumed otherwise than by the seller, of what the model knows. */
export function assumedOtherwise(assumed: Assumed, known: readonly Assumption[]): Assumed {
  const otherwise = known.flatMap(({ code, standard }): [string, number][] => {
    const value = Object.hasOwn(assumed, code) ? assumed[code] : undefined;
    return value === undefined || value === standard ? [] : [[code, value]];
  });
  return Object.fromEntries(otherwise);
}
