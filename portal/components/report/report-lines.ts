import type { MoneyValue } from '../../i18n/format.ts';

/** An order line behind a figure of a report. */
export type ReportLine = {
  readonly id: string;
  readonly orderId: string;
  readonly orderNumber: string;
  readonly accountName: string;
  readonly placedAt: string;
  readonly sku: string;
  readonly name: string;
  readonly description: string;
  readonly family: { readonly name: string };
  readonly region: string;
  readonly quantity: number;
  readonly unitPrice: MoneyValue;
  readonly net: MoneyValue;
};

/** The columns of a file of lines; their texts are under `reportLines`. */
export const LINE_HEADERS = [
  'order',
  'account',
  'placed',
  'sku',
  'goods',
  'description',
  'family',
  'region',
  'quantity',
  'unitPrice',
  'net',
  'currency',
] as const;

/** A line as a row of a file, its instant on the reader's clock. */
export function lineRow(line: ReportLine, clock: (instant: string) => string | null) {
  return [
    line.orderNumber,
    line.accountName,
    clock(line.placedAt),
    line.sku,
    line.name,
    line.description,
    line.family.name,
    line.region,
    line.quantity,
    line.unitPrice,
    line.net,
    line.net.currency,
  ];
}
