import { InvalidInputError, type Issue } from '../kernel/error.ts';

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
  const reason = reasonAgainst(number);
  if (reason) throw new InvalidInputError([{ path: 'poNumber', ...reason }]);
  return number;
}

function reasonAgainst(number: string): Omit<Issue, 'path'> | undefined {
  if (number === '') return { code: 'po_number', message: 'is required' };
  if (number.length > LONGEST_PO_NUMBER) {
    const message = `has more than ${LONGEST_PO_NUMBER} characters`;
    return { code: 'too_long', message, figures: { maximum: LONGEST_PO_NUMBER } };
  }
  if (!/\p{Cc}|\p{Cf}/u.test(number)) return undefined;
  return { code: 'control_characters', message: 'has characters that cannot be read' };
}
