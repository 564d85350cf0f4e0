import type { LoaderFunctionArgs } from '@remix-run/node';
import { query } from '../../gateway/api.server.ts';
import { readersClock } from '../../gateway/clock.server.ts';
import { csvFile } from '../../gateway/csv.server.ts';
import { translator } from '../../i18n/translator.server.ts';
import { orderFilter, readFilters } from '../control.orders/filters.ts';
import { SalesOrdersDocument } from '../control.orders/queries.ts';

const HEADERS = [
  'number',
  'account',
  'po',
  'stage',
  'atRisk',
  'placed',
  'promised',
  'expectedNow',
  'net',
  'currency',
] as const;

/** The orders that the page lists, as a CSV file. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const wanted = orderFilter(readFilters(new URL(args.request.url).searchParams));
  const clock = await readersClock(args);
  const t = await translator(args.context, 'controlOrders');
  const states = await translator(args.context, 'state');
  const headers = HEADERS.map((name) => t(name));
  return csvFile('orders', headers, async (after) => {
    const { salesOrders } = await query(args, SalesOrdersDocument, { after, ...wanted });
    const rows = salesOrders.nodes.map((order) => [
      order.number,
      order.account.name,
      order.poNumber,
      states(order.stage.toLowerCase()),
      order.atRisk ? t('yes') : t('no'),
      clock(order.placedAt),
      order.promisedDate,
      order.expectedDate,
      order.net,
      order.net.currency,
    ]);
    return { rows, pageInfo: salesOrders.pageInfo };
  });
}
