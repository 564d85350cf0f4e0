import type { LoaderFunctionArgs } from '@remix-run/node';
import { query } from '../../gateway/api.server.ts';
import { csvLine, csvResponse } from '../../gateway/csv.server.ts';
import { decimalOf } from '../../i18n/format.ts';
import { translator } from '../../i18n/translator.server.ts';
import { OwnOffersDocument } from '../supplier.offers/queries.ts';

const PAGE_SIZE = 100;
const MOST_ROWS = 20_000;
const HEADING = [
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

/** The desk's own offers as they are narrowed on their page, at most 20,000. */
export async function loader(args: LoaderFunctionArgs) {
  const page = reader(args);
  // Asked before the answer begins, so that a refusal is a page and not a broken file.
  const first = await page(null);
  const t = await translator(args.context, 'supplierOffers.csvColumn');
  const states = await translator(args.context, 'state');
  async function* lines() {
    yield csvLine(HEADING.map((name) => t(name)));
    let list = first;
    for (let rows = 0; ; ) {
      yield list.nodes.map((offer) => csvLine(cellsOf(offer, states(offer.status.toLowerCase())))).join('');
      rows += list.nodes.length;
      if (!list.pageInfo.hasNextPage || rows >= MOST_ROWS) return;
      list = await page(list.pageInfo.endCursor);
    }
  }
  return csvResponse('offers', lines());
}

function reader(args: LoaderFunctionArgs) {
  const search = new URL(args.request.url).searchParams.get('q') || null;
  const { locale } = args.context.preferences;
  return async (after: string | null) =>
    (await query(args, OwnOffersDocument, { first: PAGE_SIZE, after, search, locale })).supplierOffers;
}

type Offer = Awaited<ReturnType<ReturnType<typeof reader>>>['nodes'][number];

function cellsOf(offer: Offer, status: string): (string | number)[] {
  const { sku, itemName, unitCost, leadDays, minimumQuantity, multiple, dailyCapacity, validFrom, validUntil } = offer;
  return [
    sku,
    itemName,
    decimalOf(unitCost),
    unitCost.currency,
    leadDays,
    minimumQuantity,
    multiple,
    dailyCapacity ?? '',
    validFrom ?? '',
    validUntil ?? '',
    status,
  ];
}
