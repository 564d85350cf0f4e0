import type { LoaderFunctionArgs } from '@remix-run/node';
import { query } from '../../gateway/api.server.ts';
import { csvFile } from '../../gateway/csv.server.ts';
import { translator } from '../../i18n/translator.server.ts';
import { SuppliersDocument } from '../control.suppliers/queries.ts';

const PAGE_SIZE = 100;

/** The suppliers that the page lists, as a CSV file. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const search = new URL(args.request.url).searchParams.get('q') || null;
  const t = await translator(args.context, 'controlSuppliers');
  const words = await translator(args.context, 'control.relation');
  const states = await translator(args.context, 'state');
  const known = ['code', 'organisation', 'country', 'currency'].map((name) => words(name));
  const headers = [t('name'), ...known, t('answerHours'), t('transitDays'), words('status')];
  return csvFile('suppliers', headers, async (after) => {
    const { suppliers } = await query(args, SuppliersDocument, { first: PAGE_SIZE, after, search });
    const rows = suppliers.nodes.map((supplier) => [
      supplier.name,
      supplier.code,
      supplier.organisation.name,
      supplier.organisation.country,
      supplier.currency,
      supplier.answerHours,
      supplier.transitDays,
      states(supplier.status.toLowerCase()),
    ]);
    return { rows, pageInfo: suppliers.pageInfo };
  });
}
