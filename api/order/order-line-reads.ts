import { sql } from 'kysely';
import type { Choices } from '#engine';
import { owned } from '../db/owner.ts';
import type { Unit } from '../db/unit.ts';
import type { Currency } from '../kernel/money.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { PriceStep } from '../pricing/price-step.ts';
import type { OrderStage } from './order-reads.ts';

/** A fact worth telling, as code and parameters; a client words it in its own language. */
export type Finding = { readonly code: string; readonly params: Readonly<Record<string, unknown>> };

/** What a request's and an order's line have in common. */
export type DocumentLine = {
  readonly id: string;
  readonly position: number;
  readonly itemId: string;
  readonly sku: string;
  readonly configurationId: string | null;
  /** What that configuration was called when it was requested. */
  readonly configurationName: string | null;
  readonly modelVersionId: string | null;
  readonly choices: Choices | null;
  readonly description: string;
  readonly quantity: number;
  readonly currency: Currency;
  readonly unitPrice: bigint;
  readonly net: bigint;
  readonly tax: bigint;
  readonly gross: bigint;
  readonly taxBasisPoints: number;
  readonly priceSteps: readonly PriceStep[];
  /** The day that the line by itself is wanted on. */
  readonly requestedDate: PlainDate | null;
};

export type OrderLine = DocumentLine & {
  readonly accountId: string;
  readonly orderId: string;
  readonly stage: OrderStage;
  readonly promisedDate: PlainDate;
  readonly expectedDate: PlainDate;
  readonly findings: readonly Finding[];
};

/** The columns that lines of requests and orders share, from a line `l`, its item `i` and its document `d`. */
export const LINE_COLUMNS = sql`l.id, l.position, l.item_id as "itemId", i.sku, l.configuration_id as "configurationId", l.configuration_name as "configurationName",
  l.model_version_id as "modelVersionId", l.choices, l.description, l.quantity, d.currency, l.unit_price as "unitPrice", l.net, l.tax,
  l.gross, l.tax_basis_points as "taxBasisPoints", l.price_steps as "priceSteps",
  l.requested_date as "requestedDate"`;

const SOURCE = sql`${LINE_COLUMNS}, l.account_id as "accountId", l.order_id as "orderId", l.stage, l.promised_date as "promisedDate",
  l.expected_date as "expectedDate", l.findings
  from sales_order_line l join sales_order d on d.account_id = l.account_id and d.id = l.order_id join item i on i.id = l.item_id`;

/** The lines of orders that were opened through their own window, in order. */
export async function listOrderLines(unit: Unit, orderIds: readonly string[]): Promise<OrderLine[]> {
  return unit.query<OrderLine>(
    'order.listOrderLines',
    sql`select ${SOURCE} where ${owned(unit.owner, 'l')} and l.order_id = any(${orderIds}::uuid[]) order by l.order_id, l.position`,
  );
}
