import type { LoaderFunctionArgs } from '@remix-run/node';
import { query } from '../../gateway/api.server.ts';
import { readersClock } from '../../gateway/clock.server.ts';
import { csvFile } from '../../gateway/csv.server.ts';
import { translator } from '../../i18n/translator.server.ts';
import { PARCEL_STATE, readShipmentFilters } from '../control.shipments/filters.ts';
import { loadReady } from '../control.shipments/load-ready.server.ts';
import { ParcelsDocument } from '../control.shipments/queries.ts';

const READY = ['order', 'customer', 'place', 'expected', 'contents', 'serial'] as const;
const PARCEL = [
  'number',
  'order',
  'customer',
  'carrier',
  'tracking',
  'shipped',
  'arrives',
  'delivered',
  'signed',
  'sku',
  'contents',
  'serial',
  'quantity',
] as const;

/** What the page lists, as a CSV file: the units that can leave, or the contents of parcels. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { view, q } = readShipmentFilters(new URL(args.request.url).searchParams);
  const clock = await readersClock(args);
  const t = await translator(args.context, 'controlShipments');
  if (view === 'ready') return readyFile(args, q, t);
  const headers = PARCEL.map((name) => t(name));
  return csvFile(`parcels-${view}`, headers, async (after) => {
    const variables = { after, search: q || null, state: PARCEL_STATE[view] };
    const { shipments } = await query(args, ParcelsDocument, variables);
    const rows = shipments.nodes.flatMap(({ lines, order, ...parcel }) =>
      lines.map(({ sku, description, serial, quantity }) => [
        parcel.number,
        order.number,
        order.account.name,
        parcel.carrier,
        parcel.tracking,
        clock(parcel.shippedAt),
        parcel.expectedOn,
        clock(parcel.deliveredAt),
        parcel.receivedBy,
        sku,
        description,
        serial,
        quantity,
      ]),
    );
    return { rows, pageInfo: shipments.pageInfo };
  });
}

// An order of goods without units stands in a line of its own.
function readyFile(args: LoaderFunctionArgs, text: string, t: (name: string) => string): Promise<Response> {
  const headers = READY.map((name) => t(name));
  return csvFile('ready-to-ship', headers, async () => {
    const orders = await loadReady(args, text);
    const rows = orders.flatMap(({ number, account, shipTo, expectedDate, units }) => {
      const place = [shipTo.city, shipTo.country].filter(Boolean).join(', ');
      const contents = units.length > 0 ? units : [{ name: t('goods'), serial: null }];
      return contents.map(({ name, serial }) => [number, account.name, place, expectedDate, name, serial]);
    });
    return { rows, pageInfo: { hasNextPage: false, endCursor: null } };
  });
}
