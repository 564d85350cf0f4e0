import type { LoaderFunctionArgs } from '@remix-run/node';
import { query } from '../../gateway/api.server.ts';
import { csvFile } from '../../gateway/csv.server.ts';
import { translator } from '../../i18n/translator.server.ts';
import { itemFilter, readItemFilters } from '../control.catalogue/filters.ts';
import { ControlItemsDocument } from '../control.catalogue/queries.ts';

const PAGE_SIZE = 100;
const HEADERS = ['sku', 'item', 'family', 'kind', 'maker', 'available', 'status'] as const;

/** The items that the page lists, as a CSV file. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const wanted = itemFilter(readItemFilters(new URL(args.request.url).searchParams));
  const { locale } = args.context.preferences;
  const t = await translator(args.context, 'controlCatalogue');
  const kinds = await translator(args.context, 'kind');
  const states = await translator(args.context, 'state');
  const headers = HEADERS.map((name) => t(name));
  return csvFile('catalogue', headers, async (after) => {
    const { items } = await query(args, ControlItemsDocument, { first: PAGE_SIZE, after, locale, ...wanted });
    const rows = items.nodes.map((item) => [
      item.sku,
      item.name,
      item.family.name,
      kinds(item.kind),
      item.manufacturer,
      item.stock.available,
      states(item.status.toLowerCase()),
    ]);
    return { rows, pageInfo: items.pageInfo };
  });
}
