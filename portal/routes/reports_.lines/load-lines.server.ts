import { GROUP_BY, GROUPINGS, readPeriod } from '../../components/report/period.ts';
import { query, type RouteArgs } from '../../gateway/api.server.ts';
import { todayOf } from '../../gateway/period.server.ts';
import { ReportLinesDocument } from './queries.ts';

/** Which figure of the customer's report is meant, and how to load a page of the lines behind it. */
export async function linesBehind(args: RouteArgs) {
  const params = new URL(args.request.url).searchParams;
  const period = readPeriod(params, await todayOf(args), GROUPINGS);
  const { by, ...figure } = period;
  const load = async (first: number, after: string | null) => {
    const variables = { ...figure, first, after, groupBy: GROUP_BY[by], locale: args.context.preferences.locale };
    return (await query(args, ReportLinesDocument, variables)).purchaseReportLines;
  };
  return { params, period, load };
}
