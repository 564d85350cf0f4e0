import type { LoaderFunctionArgs } from '@remix-run/node';
import { totalsOf, wantedOf } from '../../components/supply/waiting.ts';
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
  'wanted',
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

/** The lines of the sub-orders that the page lists with price and answer, as a CSV file; what they cost leaves out rejected and withdrawn pieces. */
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
      lines.map((line) => [
        number,
        states(status.toLowerCase()),
        clock(dispatchedAt),
        line.component.sku,
        line.component.name,
        line.quantity,
        wantedOf(line),
        line.unitCost,
        totalsOf([line]).wanted,
        line.unitCost.currency,
        line.dueDate,
        line.confirmedDate,
        line.outcome.accepted,
        line.outcome.changed,
        line.outcome.changedDate,
        line.outcome.backordered,
        line.outcome.backorderedDate,
        line.outcome.rejected,
        line.outcome.reason,
        line.outcome.unanswered,
        line.withdrawn,
        line.shipped,
        line.received,
      ]),
    );
    return { rows, pageInfo: subOrders.pageInfo };
  });
}
