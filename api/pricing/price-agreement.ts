import { z } from 'zod';
import { DomainError, type Issue } from '../kernel/error.ts';
import { text } from '../kernel/parse.ts';
import { isPlainDate } from '../kernel/plain-date.ts';
import type { AgreementLine } from './agreement.ts';
import type { Validity } from './validity.ts';

/** The account has an agreement of that number already. */
export class AgreementNumberTakenError extends DomainError {
  readonly code = 'AGREEMENT_NUMBER_TAKEN';
  readonly taken: string;
  constructor(taken: string) {
    super(`agreement ${taken} exists`);
    this.taken = taken;
  }
}

const MOST_LINES = 2_000;
const LARGEST_AMOUNT = 10n ** 15n;

export const day = z.string().refine(isPlainDate, 'must be a day as YYYY-MM-DD');
export const amount = z
  .bigint()
  .refine((value) => value >= 0n, 'must not be negative')
  .refine((value) => value <= LARGEST_AMOUNT, 'is too large');
export const currency = z.string().regex(/^[A-Z]{3}$/, 'must be an ISO 4217 code');

const line = z
  .object({
    itemId: z.uuid().nullish(),
    familyId: z.uuid().nullish(),
    unitPrice: amount.nullish(),
    discountBasisPoints: z.number().int().min(0).max(10_000).nullish(),
    minimumQuantity: z.number().int().min(1).max(99_999).nullish(),
    validFrom: day.nullish(),
    validUntil: day.nullish(),
  })
  .refine(({ itemId, familyId }) => Boolean(itemId) !== Boolean(familyId), 'must name either an item or a family')
  .refine(
    ({ unitPrice, discountBasisPoints }) => ((unitPrice ?? null) === null) !== ((discountBasisPoints ?? null) === null),
    'must hold either a price or a discount',
  );

/** A new agreement with its lines; a line without days of its own holds for the agreement's. */
export const agreementInput = z.object({
  accountId: z.uuid(),
  number: text(40),
  validFrom: day,
  validUntil: day.nullish(),
  sourceDocument: z
    .string()
    .max(200)
    .nullish()
    .transform((value) => (value ?? '').trim()),
  lines: z.array(line).min(1, 'must hold at least one line').max(MOST_LINES, 'must not hold more than 2,000 lines'),
});
export type AgreementInput = z.infer<typeof agreementInput>;

/** The days on which a line holds: its own, else its agreement's. */
export function validityOf(
  agreement: Pick<AgreementInput, 'validFrom' | 'validUntil'>,
  { validFrom, validUntil }: AgreementInput['lines'][number],
): Validity {
  return { from: validFrom ?? agreement.validFrom, until: validUntil ?? agreement.validUntil ?? null };
}

/** What is wrong with the days of an agreement: each range holds at least a day, and lines keep within the agreement. */
export function validityIssues(input: AgreementInput): Issue[] {
  const issues: Issue[] = [];
  const whole: Validity = { from: input.validFrom, until: input.validUntil ?? null };
  if (whole.until !== null && whole.until <= whole.from) {
    issues.push({ path: 'validUntil', message: 'must be later than validFrom' });
  }
  for (const [index, entry] of input.lines.entries()) {
    const own = validityOf(input, entry);
    const empty = own.until !== null && own.until <= own.from;
    const outside = own.from < whole.from || (whole.until !== null && (own.until === null || own.until > whole.until));
    if (empty || outside) {
      issues.push({ path: `lines.${index}`, message: 'must hold on days of the agreement' });
    }
  }
  return issues;
}

/** The lines as the core compares them; each is named by its place in the input. */
export function linesOf(input: AgreementInput, accountCurrency: string): AgreementLine[] {
  return input.lines.map((entry, index) => ({
    rule: { id: `lines.${index}`, version: 1 },
    scope: entry.itemId ? { kind: 'item', itemId: entry.itemId } : { kind: 'family', familyId: entry.familyId ?? '' },
    basis:
      entry.unitPrice !== null && entry.unitPrice !== undefined
        ? { kind: 'fixed', amount: entry.unitPrice, currency: accountCurrency }
        : { kind: 'discount', basisPoints: entry.discountBasisPoints ?? 0 },
    minimumQuantity: entry.minimumQuantity ?? 1,
    valid: validityOf(input, entry),
  }));
}
