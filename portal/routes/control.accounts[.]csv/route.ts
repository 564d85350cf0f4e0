import type { LoaderFunctionArgs } from '@remix-run/node';
import { query } from '../../gateway/api.server.ts';
import { csvFile } from '../../gateway/csv.server.ts';
import { translator } from '../../i18n/translator.server.ts';
import { AccountsDocument } from '../control.accounts/queries.ts';

const PAGE_SIZE = 100;

/** The accounts that the page lists, as a CSV file. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const search = new URL(args.request.url).searchParams.get('q') || null;
  const t = await translator(args.context, 'controlAccounts');
  const words = await translator(args.context, 'control.relation');
  const states = await translator(args.context, 'state');
  const more = ['code', 'organisation', 'country', 'currency', 'paymentDays', 'status'].map((name) => words(name));
  return csvFile('accounts', [t('name'), ...more], async (after) => {
    const { accounts } = await query(args, AccountsDocument, { first: PAGE_SIZE, after, search });
    const rows = accounts.nodes.map((account) => [
      account.name,
      account.code,
      account.organisation.name,
      account.country,
      account.currency,
      account.paymentDays,
      states(account.status.toLowerCase()),
    ]);
    return { rows, pageInfo: accounts.pageInfo };
  });
}
