import type { LoaderFunctionArgs } from '@remix-run/node';
import { query } from '../../gateway/api.server.ts';
import { csvFile } from '../../gateway/csv.server.ts';
import { todayOf } from '../../gateway/period.server.ts';
import { translator } from '../../i18n/translator.server.ts';
import { GROUP_BY, readPeriod } from '../reports/period.ts';
import { PurchaseReportDocument } from '../reports/queries.ts';

const MOST_GROUPS = 200;

/** The groups of the purchase report as a CSV file; what is beyond the largest groups is one row at the end. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { by, from, to } = readPeriod(new URL(args.request.url).searchParams, await todayOf(args));
  const t = await translator(args.context, 'reports');
  const headers = [t(`group.${by}`), t('sku'), t('orders'), t('quantity'), t('average'), t('total'), t('currency')];
  return csvFile(`purchase-report-${by}-${from}-${to}`, headers, async () => {
    const { purchaseReport: report } = await query(args, PurchaseReportDocument, {
      from,
      to,
      groupBy: GROUP_BY[by],
      groups: MOST_GROUPS,
      locale: args.context.preferences.locale,
    });
    const groups = report.groups.map(({ name, sku, figures }) => ({ name: name || t('noRegion'), sku, figures }));
    const other = report.other ? [{ name: t('rest'), sku: null, figures: report.other }] : [];
    const rows = [...groups, ...other].map(({ name, sku, figures }) => [
      name,
      sku,
      figures.orders,
      figures.quantity,
      figures.averageUnitPrice,
      figures.net,
      report.currency,
    ]);
    return { rows, pageInfo: { hasNextPage: false, endCursor: null } };
  });
}
