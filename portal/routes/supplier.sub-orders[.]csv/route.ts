import type { LoaderFunctionArgs } from '@remix-run/node';
import { query } from '../../gateway/api.server.ts';
import { readersClock } from '../../gateway/clock.server.ts';
import { csvFile } from '../../gateway/csv.server.ts';
import { translator } from '../../i18n/translator.server.ts';
import { readFilters, subOrderFilter } from '../supplier.sub-orders/filters.ts';
import { SubOrdersFileDocument } from './queries.ts';

const HEADERS = [
  'number',
  'status',
  'sent',
  'sku',
  'part',
  'ordered',
  'unitPrice',
  'total',
  'currency',
  'due',
  'confirmed',
  'accepted',
  'changed',
  'changedDate',
  'backordered',
  'backorderedDate',
  'rejected',
  'reason',
  'unanswered',
  'withdrawn',
  'shipped',
  'received',
] as const;

/** The lines of the sub-orders that the page lists with price and answer, as a CSV file. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const wanted = subOrderFilter(readFilters(new URL(args.request.url).searchParams));
  const { locale } = args.context.preferences;
  const t = await translator(args.context, 'subOrderFile');
  const states = await translator(args.context, 'state');
  const clock = await readersClock(args);
  const headers = HEADERS.map((name) => t(name));
  return csvFile('sub-orders', headers, async (after) => {
    const { subOrders } = await query(args, SubOrdersFileDocument, { after, locale, ...wanted });
    const rows = subOrders.nodes.flatMap(({ number, status, dispatchedAt, lines }) =>
      lines.map(({ component, outcome, ...line }) => [
        number,
        states(status.toLowerCase()),
        clock(dispatchedAt),
        component.sku,
        component.name,
        line.quantity,
        line.unitCost,
        line.total,
        line.total.currency,
        line.dueDate,
        line.confirmedDate,
        outcome.accepted,
        outcome.changed,
        outcome.changedDate,
        outcome.backordered,
        outcome.backorderedDate,
        outcome.rejected,
        outcome.reason,
        outcome.unanswered,
        line.withdrawn,
        line.shipped,
        line.received,
      ]),
    );
    return { rows, pageInfo: subOrders.pageInfo };
  });
}
