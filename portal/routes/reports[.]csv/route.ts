import type { LoaderFunctionArgs } from '@remix-run/node';
import { GROUP_BY, GROUPINGS, readPeriod } from '../../components/report/period.ts';
import { query } from '../../gateway/api.server.ts';
import { todayOf } from '../../gateway/period.server.ts';
import { groupFile, MOST_GROUPS } from '../../gateway/report-csv.server.ts';
import { PurchaseReportDocument } from '../reports/queries.ts';

/** The groups of the purchase report as a CSV file; what is beyond the largest groups is one row at the end. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { by, from, to } = readPeriod(new URL(args.request.url).searchParams, await todayOf(args), GROUPINGS);
  return groupFile(args.context, `purchase-report-${by}-${from}-${to}`, by, async () => {
    const { purchaseReport } = await query(args, PurchaseReportDocument, {
      ...{ from, to },
      groupBy: GROUP_BY[by],
      groups: MOST_GROUPS,
      locale: args.context.preferences.locale,
    });
    return [purchaseReport];
  });
}
