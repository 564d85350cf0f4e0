import type { LoaderFunctionArgs } from '@remix-run/node';
import { query } from '../../gateway/api.server.ts';
import { csvFile } from '../../gateway/csv.server.ts';
import { translator } from '../../i18n/translator.server.ts';
import { readFilters, subOrderFilter } from '../supplier.sub-orders/filters.ts';
import { SubOrdersDocument } from '../supplier.sub-orders/queries.ts';

/** The lines of the sub-orders that the page lists, as a CSV file. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const wanted = subOrderFilter(readFilters(new URL(args.request.url).searchParams));
  const { locale } = args.context.preferences;
  const t = await translator(args.context, 'supplierSubOrders');
  const words = await translator(args.context, 'supply');
  const states = await translator(args.context, 'state');
  const headers = [t('number'), t('status'), t('sku'), words('part'), words('ordered'), words('shipped'), t('due')];
  return csvFile('sub-orders', headers, async (after) => {
    const { subOrders } = await query(args, SubOrdersDocument, { after, locale, ...wanted });
    const rows = subOrders.nodes.flatMap(({ number, status, dueDate, lines }) =>
      lines.map(({ component, quantity, shipped }) => [
        number,
        states(status.toLowerCase()),
        component.sku,
        component.name,
        quantity,
        shipped,
        dueDate,
      ]),
    );
    return { rows, pageInfo: subOrders.pageInfo };
  });
}
