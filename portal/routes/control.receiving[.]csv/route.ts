import type { LoaderFunctionArgs } from '@remix-run/node';
import { query } from '../../gateway/api.server.ts';
import { csvFile } from '../../gateway/csv.server.ts';
import { translator } from '../../i18n/translator.server.ts';
import { ReceivingDocument } from '../control.receiving/queries.ts';

const HEADERS = [
  'number',
  'supplier',
  'sscc',
  'carrier',
  'tracking',
  'day',
  'subOrders',
  'sku',
  'part',
  'quantity',
  'received',
] as const;

/** The lines of the deliveries that are on their way, as a CSV file. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const search = new URL(args.request.url).searchParams.get('q') || null;
  const { locale } = args.context.preferences;
  const t = await translator(args.context, 'receiving');
  const headers = HEADERS.map((name) => t(name));
  return csvFile('expected-deliveries', headers, async (after) => {
    const { shipNoticesExpected: expected } = await query(args, ReceivingDocument, { after, locale, search });
    const rows = expected.nodes.flatMap(({ lines, ...notice }) =>
      lines.map(({ subOrderNumber, component, quantity, received }) => [
        notice.number,
        notice.supplier.name,
        notice.sscc,
        notice.carrier,
        notice.tracking,
        notice.expectedOn,
        subOrderNumber,
        component.sku,
        component.name,
        quantity,
        received,
      ]),
    );
    return { rows, pageInfo: expected.pageInfo };
  });
}
