import type { LoaderFunctionArgs } from '@remix-run/node';
import { query } from '../../gateway/api.server.ts';
import { readersClock } from '../../gateway/clock.server.ts';
import { csvFile } from '../../gateway/csv.server.ts';
import { translator } from '../../i18n/translator.server.ts';
import { inboxFilter, readInboxFilters } from '../supplier.inbox/filters.ts';
import { SupplierInboxDocument } from '../supplier.inbox/queries.ts';

/** The lines that wait for the supplier's answer, the most urgent first, as a CSV file. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const filter = inboxFilter(readInboxFilters(new URL(args.request.url).searchParams));
  const { locale } = args.context.preferences;
  const clock = await readersClock(args);
  const t = await translator(args.context, 'supplierInbox');
  const words = await translator(args.context, 'supply');
  const known = ['part', 'quantity', 'due', 'cost'].map((name) => words(name));
  const headers = [t('number'), t('answerDue'), t('sku'), ...known, t('currency'), t('toAnswer')];
  return csvFile('inbox', headers, async (after) => {
    const { subOrders } = await query(args, SupplierInboxDocument, { after, filter, locale });
    const rows = subOrders.nodes.flatMap(({ number, answerDueAt, lines }) =>
      lines.map(({ component, quantity, toAnswer, dueDate, unitCost }) => [
        number,
        clock(answerDueAt),
        component.sku,
        component.name,
        quantity,
        dueDate,
        unitCost,
        unitCost.currency,
        toAnswer,
      ]),
    );
    return { rows, pageInfo: subOrders.pageInfo };
  });
}
