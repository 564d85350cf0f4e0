import type { LoaderFunctionArgs } from '@remix-run/node';
import { query } from '../../gateway/api.server.ts';
import { deliveryFile } from '../../gateway/delivery-csv.server.ts';
import { expectedFilter } from '../control.receiving/filters.server.ts';
import { ExpectedDeliveriesFileDocument } from './queries.ts';

/** The lines of the deliveries that are on their way, as a CSV file. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const narrowed = await expectedFilter(args);
  const { locale } = args.context.preferences;
  return deliveryFile(args, 'expected-deliveries', 'seller', async (after) => {
    const data = await query(args, ExpectedDeliveriesFileDocument, { after, locale, ...narrowed });
    return data.shipNoticesExpected;
  });
}
