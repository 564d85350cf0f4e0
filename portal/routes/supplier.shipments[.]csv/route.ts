import type { LoaderFunctionArgs } from '@remix-run/node';
import { query } from '../../gateway/api.server.ts';
import { csvFile } from '../../gateway/csv.server.ts';
import { translator } from '../../i18n/translator.server.ts';
import { readNoticeFilters } from '../supplier.shipments/filters.ts';
import { ShipNoticesDocument } from '../supplier.shipments/queries.ts';

const HEADERS = [
  'number',
  'state',
  'sscc',
  'carrier',
  'tracking',
  'shipped',
  'expected',
  'subOrders',
  'sku',
  'part',
  'quantity',
  'received',
] as const;

/** The lines of the deliveries that the page lists, as a CSV file. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const filters = readNoticeFilters(new URL(args.request.url).searchParams);
  const { locale } = args.context.preferences;
  const t = await translator(args.context, 'supplierShipments');
  const states = await translator(args.context, 'state');
  const headers = HEADERS.map((name) => t(name));
  return csvFile('deliveries', headers, async (after) => {
    const { shipNotices } = await query(args, ShipNoticesDocument, { after, locale, ...filters });
    const rows = shipNotices.nodes.flatMap(({ lines, ...notice }) =>
      lines.map(({ subOrderNumber, component, quantity, received }) => [
        notice.number,
        states(notice.state.toLowerCase()),
        notice.sscc,
        notice.carrier,
        notice.tracking,
        notice.shippedAt,
        notice.expectedOn,
        subOrderNumber,
        component.sku,
        component.name,
        quantity,
        received,
      ]),
    );
    return { rows, pageInfo: shipNotices.pageInfo };
  });
}
