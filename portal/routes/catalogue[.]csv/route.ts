import type { LoaderFunctionArgs } from '@remix-run/node';
import { query } from '../../gateway/api.server.ts';
import { csvLine, csvResponse } from '../../gateway/csv.server.ts';
import { decimalOf } from '../../i18n/format.ts';
import { translator } from '../../i18n/translator.server.ts';
import { filtersOf } from '../catalogue/filters.ts';
import { CatalogueExportDocument } from './queries.ts';

const MOST_ROWS = 20_000;

/** The catalogue as it is narrowed and ordered on its page, at most 20,000 items. */
export async function loader(args: LoaderFunctionArgs) {
  const page = reader(args);
  // Asked before the answer begins, so that a refusal is a page and not a broken file.
  const first = await page(null);
  const t = await translator(args.context, 'catalogue');
  const kinds = await translator(args.context, 'kind');
  const heading = ['sku', 'name', 'kind', 'family', 'maker', 'unit', 'list', 'price', 'currency', 'stock', 'lead'];
  async function* lines() {
    yield csvLine(heading.map((name) => t(`column.${name}`)));
    let list = first;
    for (let rows = 0; ; ) {
      yield list.nodes.map((item) => csvLine(cellsOf(item, kinds(item.kind)))).join('');
      rows += list.nodes.length;
      if (!list.pageInfo.hasNextPage || rows >= MOST_ROWS) return;
      list = await page(list.pageInfo.endCursor);
    }
  }
  return csvResponse('catalogue', lines());
}

function reader(args: LoaderFunctionArgs) {
  const { search, kind, familyId, sort } = filtersOf(new URL(args.request.url).searchParams);
  const { locale } = args.context.preferences;
  return async (after: string | null) => {
    const variables = { after, search: search || null, kind, familyId, sort, locale };
    return (await query(args, CatalogueExportDocument, variables)).catalogue;
  };
}

type Item = Awaited<ReturnType<ReturnType<typeof reader>>>['nodes'][number];

function cellsOf(item: Item, kind: string): (string | number)[] {
  const { sku, name, family, manufacturer, unitCode, listPrice, unitPrice, available, leadDays } = item;
  return [
    sku,
    name,
    kind,
    family.name,
    manufacturer,
    unitCode,
    listPrice ? decimalOf(listPrice) : '',
    decimalOf(unitPrice),
    unitPrice.currency,
    available,
    leadDays ?? '',
  ];
}
