import type { LoaderFunctionArgs } from '@remix-run/node';
import { readPeriod, SALES_GROUPINGS } from '../../components/report/period.ts';
import { todayOf } from '../../gateway/period.server.ts';
import { groupFile, MOST_GROUPS } from '../../gateway/report-csv.server.ts';
import { loadReports } from '../control.reports/load-report.server.ts';

/** The groups of the seller's report as a CSV file, currency by currency, or of the one that is named. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const params = new URL(args.request.url).searchParams;
  const { by, from, to } = readPeriod(params, await todayOf(args), SALES_GROUPINGS);
  const wanted = params.get('currency');
  return groupFile(args.context, `sales-report-${by}-${from}-${to}`, by, async () => {
    const { reports } = await loadReports(args, MOST_GROUPS);
    return reports.filter(({ currency }) => !wanted || currency === wanted);
  });
}
