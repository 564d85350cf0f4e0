import { GROUP_BY, readPeriod, SALES_GROUPINGS } from '../../components/report/period.ts';
import { query, type RouteArgs } from '../../gateway/api.server.ts';
import { todayOf } from '../../gateway/period.server.ts';
import { SalesReportDocument } from './queries.ts';

/** The seller's report as its address asks for it: one report for each currency, of all accounts or of one. */
export async function loadReports(args: RouteArgs, groups: number) {
  const params = new URL(args.request.url).searchParams;
  const today = await todayOf(args);
  const period = readPeriod(params, today, SALES_GROUPINGS);
  const accountId = params.get('account') || null;
  const data = await query(args, SalesReportDocument, {
    from: period.from,
    to: period.to,
    groupBy: GROUP_BY[period.by],
    groups,
    accountId,
    locale: args.context.preferences.locale,
  });
  return { params, today, period, account: accountId, reports: data.salesReport, accounts: data.accounts.nodes };
}
