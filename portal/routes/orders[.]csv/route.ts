import type { LoaderFunctionArgs } from '@remix-run/node';
import { query } from '../../gateway/api.server.ts';
import { readersClock } from '../../gateway/clock.server.ts';
import { csvFile } from '../../gateway/csv.server.ts';
import { translator } from '../../i18n/translator.server.ts';
import { orderFilter, readOrderFilters } from '../orders/filters.ts';
import { OrdersFileDocument } from './queries.ts';

const HEADERS = [
  'number',
  'stage',
  'atRisk',
  'po',
  'requester',
  'costCentre',
  'placed',
  'promised',
  'expected',
  'net',
  'gross',
  'currency',
] as const;

/** The list of orders, as it is narrowed on the page, as a CSV file. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const wanted = orderFilter(readOrderFilters(new URL(args.request.url).searchParams));
  const clock = await readersClock(args);
  const t = await translator(args.context, 'orders');
  const words = await translator(args.context, 'state');
  const headers = HEADERS.map((key) => (key === 'atRisk' ? words('at_risk') : t(key)));
  return csvFile('orders', headers, async (after) => {
    const { orders } = await query(args, OrdersFileDocument, { after, ...wanted });
    const rows = orders.nodes.map((order) => [
      order.number,
      words(order.stage.toLowerCase()),
      order.atRisk ? t('yes') : t('no'),
      order.poNumber,
      order.requester?.person.name,
      order.costCentre.code,
      clock(order.placedAt),
      order.promisedDate,
      order.expectedDate,
      order.net,
      order.gross,
      order.gross.currency,
    ]);
    return { rows, pageInfo: orders.pageInfo };
  });
}
