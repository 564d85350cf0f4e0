/** An exact decimal number: `digits` x 10 to the power of -`places`. */
export type Decimal = { readonly digits: bigint; readonly places: number };

export function whole(digits: bigint): Decimal {
  return { digits, places: 0 };
}

export const ZERO = whole(0n);
export const ONE = whole(1n);

/** The decimal that a number is written as: the shortest that reads back as the same number. Refuses what is not finite. */
export function decimalOf(value: number): Decimal {
  const [, sign = '', first = '', part = '', power = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/.exec(String(value)) ?? [];
  if (first === '') throw new RangeError(`${value} is not a decimal number`);
  const places = part.length - Number(power);
  const digits = BigInt(`${sign}${first}${part}`);
  return places < 0 ? whole(digits * 10n ** BigInt(-places)) : { digits, places };
}

export function times(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, places: a.places + b.places };
}

export function plus(a: Decimal, b: Decimal): Decimal {
  const places = Math.max(a.places, b.places);
  const raised = (one: Decimal): bigint => one.digits * 10n ** BigInt(places - one.places);
  return { digits: raised(a) + raised(b), places };
}

/** The nearest integer, halves away from zero. */
export function rounded({ digits, places }: Decimal): bigint {
  const unit = 10n ** BigInt(places);
  const magnitude = digits < 0n ? -digits : digits;
  const nearest = (2n * magnitude + unit) / (2n * unit);
  return digits < 0n ? -nearest : nearest;
}

/** The greatest integer that is not above. */
function floor({ digits, places }: Decimal): bigint {
  const unit = 10n ** BigInt(places);
  return digits / unit - (digits % unit < 0n ? 1n : 0n);
}

/** Integers that add up to the rounded sum, each next to its own amount: what rounding down leaves goes to the largest remainders. */
export function apportioned(amounts: readonly Decimal[]): bigint[] {
  const floors = amounts.map(floor);
  const left = Number(rounded(amounts.reduce(plus, ZERO)) - floors.reduce((sum, one) => sum + one, 0n));
  const remainders = amounts.map((amount, at) => {
    const { digits, places } = plus(amount, whole(-(floors[at] ?? 0n)));
    return { at, part: Number(digits) / 10 ** places };
  });
  const raised = new Set(
    remainders
      .toSorted((a, b) => b.part - a.part || a.at - b.at)
      .slice(0, left)
      .map(({ at }) => at),
  );
  return floors.map((one, at) => (raised.has(at) ? one + 1n : one));
}
