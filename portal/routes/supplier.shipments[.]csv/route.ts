import type { LoaderFunctionArgs } from '@remix-run/node';
import { query } from '../../gateway/api.server.ts';
import { deliveryFile } from '../../gateway/delivery-csv.server.ts';
import { readNoticeFilters } from '../supplier.shipments/filters.ts';
import { ShipNoticesDocument } from '../supplier.shipments/queries.ts';

/** The lines of the deliveries that the page lists, as a CSV file. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const filters = readNoticeFilters(new URL(args.request.url).searchParams);
  const { locale } = args.context.preferences;
  return deliveryFile(args, 'deliveries', 'supplier', async (after) => {
    const { shipNotices } = await query(args, ShipNoticesDocument, { after, locale, ...filters });
    return shipNotices;
  });
}
