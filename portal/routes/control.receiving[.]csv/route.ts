import type { LoaderFunctionArgs } from '@remix-run/node';
import { query } from '../../gateway/api.server.ts';
import { deliveryFile } from '../../gateway/delivery-csv.server.ts';
import { ExpectedDeliveriesFileDocument } from './queries.ts';

/** The lines of the deliveries that are on their way, as a CSV file. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const search = new URL(args.request.url).searchParams.get('q') || null;
  const { locale } = args.context.preferences;
  return deliveryFile(args, 'expected-deliveries', 'seller', async (after) => {
    const data = await query(args, ExpectedDeliveriesFileDocument, { after, locale, search });
    return data.shipNoticesExpected;
  });
}
