import type { AppLoadContext, LoaderFunctionArgs } from '@remix-run/node';
import type { Grouping } from '../components/report/period.ts';
import { groupRows, type ReportFacts } from '../components/report/report.ts';
import { LINE_HEADERS, lineRow, type ReportLine } from '../components/report/report-lines.ts';
import { translator } from '../i18n/translator.server.ts';
import { readersClock } from './clock.server.ts';
import { csvFile } from './csv.server.ts';

/** As many groups as the API lists. */
export const MOST_GROUPS = 200;

/** The groups of reports, one report for each currency, as one CSV file. */
export async function groupFile(
  context: AppLoadContext,
  name: string,
  by: Grouping,
  load: () => Promise<readonly ReportFacts[]>,
): Promise<Response> {
  const t = await translator(context, 'reports');
  const headers = [t(`group.${by}`), t('sku'), t('orders'), t('quantity'), t('average'), t('total'), t('currency')];
  return csvFile(name, headers, async () => {
    const rows = (await load()).flatMap((report) => groupRows(report, { none: t('noRegion'), rest: t('rest') }));
    return { rows, pageInfo: { hasNextPage: false, endCursor: null } };
  });
}

type LinePage = {
  readonly nodes: readonly ReportLine[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

/** The order lines behind a figure as a CSV file. */
export async function lineFile(
  args: LoaderFunctionArgs,
  name: string,
  load: (after: string | null) => Promise<LinePage>,
): Promise<Response> {
  const t = await translator(args.context, 'reportLines');
  const clock = await readersClock(args);
  const headers = LINE_HEADERS.map((header) => t(header));
  return csvFile(name, headers, async (after) => {
    const { nodes, pageInfo } = await load(after);
    return { rows: nodes.map((line) => lineRow(line, clock)), pageInfo };
  });
}
