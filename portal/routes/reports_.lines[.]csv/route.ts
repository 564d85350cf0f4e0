import type { LoaderFunctionArgs } from '@remix-run/node';
import { query } from '../../gateway/api.server.ts';
import { csvFile } from '../../gateway/csv.server.ts';
import { todayOf } from '../../gateway/period.server.ts';
import { translator } from '../../i18n/translator.server.ts';
import { GROUP_BY, readPeriod } from '../reports/period.ts';
import { ReportLinesFileDocument } from './queries.ts';

const HEADERS = [
  'order',
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

/** The order lines behind a figure of the purchase report as a CSV file. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { by, from, to, key, month } = readPeriod(new URL(args.request.url).searchParams, await todayOf(args));
  const t = await translator(args.context, 'reportLines');
  const headers = HEADERS.map((name) => t(name));
  return csvFile(`purchase-lines-${from}-${to}`, headers, async (after) => {
    const { purchaseReportLines: lines } = await query(args, ReportLinesFileDocument, {
      ...{ after, from, to, key, month },
      groupBy: GROUP_BY[by],
      locale: args.context.preferences.locale,
    });
    const rows = lines.nodes.map((line) => [
      line.orderNumber,
      line.placedAt,
      line.sku,
      line.name,
      line.description,
      line.family.name,
      line.region,
      line.quantity,
      line.unitPrice,
      line.net,
      line.net.currency,
    ]);
    return { rows, pageInfo: lines.pageInfo };
  });
}
