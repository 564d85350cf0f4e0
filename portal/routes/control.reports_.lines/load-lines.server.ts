import { GROUP_BY, readPeriod, SALES_GROUPINGS } from '../../components/report/period.ts';
import { query, type RouteArgs } from '../../gateway/api.server.ts';
import { todayOf } from '../../gateway/period.server.ts';
import { SalesReportLinesDocument } from './queries.ts';

/** Which figure of the seller's report is meant, and how to load a page of the lines behind it. */
export async function linesBehind(args: RouteArgs) {
  const params = new URL(args.request.url).searchParams;
  const period = readPeriod(params, await todayOf(args), SALES_GROUPINGS);
  const narrowed = { accountId: params.get('account') || null, currency: params.get('currency') || null };
  const { by, ...figure } = period;
  const load = async (first: number, after: string | null) => {
    const { locale } = args.context.preferences;
    const variables = { ...figure, ...narrowed, first, after, groupBy: GROUP_BY[by], locale };
    return (await query(args, SalesReportLinesDocument, variables)).salesReportLines;
  };
  return { params, period, load };
}
