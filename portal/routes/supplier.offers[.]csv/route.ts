import type { LoaderFunctionArgs } from '@remix-run/node';
import { query } from '../../gateway/api.server.ts';
import { csvFile } from '../../gateway/csv.server.ts';
import { translator } from '../../i18n/translator.server.ts';
import { OwnOffersDocument } from '../supplier.offers/queries.ts';

const HEADERS = [
  'sku',
  'name',
  'cost',
  'currency',
  'lead',
  'minimum',
  'multiple',
  'capacity',
  'from',
  'until',
  'status',
] as const;

/** The desk's own offers as they are narrowed on their page, as a CSV file. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const search = new URL(args.request.url).searchParams.get('q') || null;
  const { locale } = args.context.preferences;
  const t = await translator(args.context, 'supplierOffers.csvColumn');
  const states = await translator(args.context, 'state');
  const headers = HEADERS.map((name) => t(name));
  return csvFile('offers', headers, async (after) => {
    const { supplierOffers } = await query(args, OwnOffersDocument, { after, search, locale });
    const rows = supplierOffers.nodes.map((offer) => [
      offer.sku,
      offer.itemName,
      offer.unitCost,
      offer.unitCost.currency,
      offer.leadDays,
      offer.minimumQuantity,
      offer.multiple,
      offer.dailyCapacity,
      offer.validFrom,
      offer.validUntil,
      states(offer.status.toLowerCase()),
    ]);
    return { rows, pageInfo: supplierOffers.pageInfo };
  });
}
