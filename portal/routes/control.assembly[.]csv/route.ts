import type { LoaderFunctionArgs } from '@remix-run/node';
import { query } from '../../gateway/api.server.ts';
import { csvFile } from '../../gateway/csv.server.ts';
import { translator } from '../../i18n/translator.server.ts';
import { readFloorFilters } from '../control.assembly/filters.ts';
import { FloorDocument } from '../control.assembly/queries.ts';

const PAGE_SIZE = 100;
const HEADERS = ['serial', 'state', 'sku', 'product', 'work', 'order', 'customer', 'expected'] as const;

/** The units that the page lists, as a CSV file. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { state, q } = readFloorFilters(new URL(args.request.url).searchParams);
  const { locale } = args.context.preferences;
  const t = await translator(args.context, 'assembly');
  const headers = HEADERS.map((name) => t(name));
  return csvFile(`units-${state.toLowerCase()}`, headers, async (after) => {
    const variables = { first: PAGE_SIZE, after, state, search: q || null, locale };
    const { productUnits } = await query(args, FloorDocument, variables);
    const rows = productUnits.nodes.map(({ serial, product, work, order }) => [
      serial,
      t(`tab.${state.toLowerCase()}`),
      product.sku,
      product.name,
      t(`kind.${work}`),
      order.number,
      order.account.name,
      order.expectedDate,
    ]);
    return { rows, pageInfo: productUnits.pageInfo };
  });
}
