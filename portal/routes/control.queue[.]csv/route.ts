import type { LoaderFunctionArgs } from '@remix-run/node';
import { query } from '../../gateway/api.server.ts';
import { readersClock } from '../../gateway/clock.server.ts';
import { csvFile } from '../../gateway/csv.server.ts';
import { translator } from '../../i18n/translator.server.ts';
import { queueFilter, readQueueFilters } from '../control.queue/filters.ts';
import { QueueFileDocument } from '../control.queue/queries.ts';

const HEADERS = [
  'kind',
  'sku',
  'part',
  'quantity',
  'needed',
  'supplier',
  'order',
  'customer',
  'customerExpects',
  'age',
  'owner',
  'resolved',
  'settled',
] as const;

/** The entries of the queue that the page lists, as a CSV file. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const filter = queueFilter(readQueueFilters(new URL(args.request.url).searchParams));
  const { locale } = args.context.preferences;
  const clock = await readersClock(args);
  const t = await translator(args.context, 'controlQueue');
  const words = await translator(args.context, 'exception');
  const headers = HEADERS.map((name) => t(name));
  return csvFile('queue', headers, async (after) => {
    const { workExceptions } = await query(args, QueueFileDocument, { after, filter, locale });
    const rows = workExceptions.nodes.map((entry) => [
      words(`kind.${entry.kind.toLowerCase()}`),
      entry.component?.sku,
      entry.component?.name,
      entry.quantity,
      entry.needed,
      entry.supplier?.name,
      entry.order.number,
      entry.order.account.name,
      entry.order.expectedDate,
      clock(entry.openedAt),
      entry.owner?.person.name,
      clock(entry.resolvedAt),
      entry.resolution && words(`resolution.${entry.resolution.toLowerCase()}`),
    ]);
    return { rows, pageInfo: workExceptions.pageInfo };
  });
}
