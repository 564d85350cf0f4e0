import { InvalidInputError } from '../kernel/error.ts';

const LONGEST_PO_NUMBER = 60;

/** How an order is called: the account's short code and its running number, such as `ACME-2231`. */
export function orderNumber(accountCode: string, number: number): string {
  return `${accountCode}-${number}`;
}

/** Reads an order number back into code and number, forgiving case and spaces; undefined for anything else. */
export function parseOrderNumber(text: string): { readonly accountCode: string; readonly number: number } | undefined {
  const match = /^\s*([A-Za-z0-9]{2,8})-([1-9]\d{0,8})\s*$/.exec(text);
  return match?.[1] && match[2] ? { accountCode: match[1].toUpperCase(), number: Number(match[2]) } : undefined;
}

/**
 * A purchase order number as it is stored: compatibility forms unified, inner white space single, none outside. Its case is kept and ignored
 * in comparison. Refuses an empty or overlong one and control characters.
 */
export function normalisePoNumber(text: string): string {
  const number = text.normalize('NFKC').replace(/\s+/gu, ' ').trim();
  const problem =
    number === ''
      ? 'is required'
      : number.length > LONGEST_PO_NUMBER
        ? `has more than ${LONGEST_PO_NUMBER} characters`
        : /\p{Cc}|\p{Cf}/u.test(number)
          ? 'has characters that cannot be read'
          : undefined;
  if (problem) throw new InvalidInputError([{ path: 'poNumber', message: problem }]);
  return number;
}
