import { z } from 'zod';
import { minorUnitsOf } from '../../i18n/format.ts';

export const line = z.object({
  familyId: z.string().optional(),
  sku: z.string().trim().optional(),
  minimumQuantity: z.coerce.number().int().min(1).max(99_999).default(1),
  discount: z.string().trim().optional(),
  price: z.string().trim().optional(),
});

export type TypedLine = z.infer<typeof line>;

/** What is wrong with a line, by field; the words stand under `controlAgreementNew.issue`. */
export type LineIssue = { readonly field: keyof TypedLine; readonly key: 'goods' | 'basis' | 'discount' | 'price' };

/** A typed percentage as basis points, such as `7.5` as 750; null for anything but 0 to 100 with two decimals. */
export function basisPointsOf(text: string): number | null {
  const match = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.replace(/\s*%$/, ''));
  if (!match) return null;
  const points = Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
  return points <= 10_000 ? points : null;
}

/** A line as far as it can be read without the catalogue: its discount in basis points, or its price in minor units. */
export function readLine(typed: TypedLine, currency: string) {
  const issues: LineIssue[] = [];
  if (Boolean(typed.familyId) === Boolean(typed.sku)) issues.push({ field: 'sku', key: 'goods' });
  if (Boolean(typed.discount) === Boolean(typed.price)) issues.push({ field: 'discount', key: 'basis' });
  const discountBasisPoints = typed.discount ? basisPointsOf(typed.discount) : null;
  const unitPrice = typed.price ? minorUnitsOf(typed.price, currency) : null;
  if (typed.discount && discountBasisPoints === null) issues.push({ field: 'discount', key: 'discount' });
  if (typed.price && unitPrice === null) issues.push({ field: 'price', key: 'price' });
  return { issues, discountBasisPoints, unitPrice };
}
