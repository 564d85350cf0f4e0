import type { LoaderFunctionArgs } from '@remix-run/node';
import { found, query } from '../../gateway/api.server.ts';
import { csvFile } from '../../gateway/csv.server.ts';
import { translator } from '../../i18n/translator.server.ts';
import { findingKind, findingReason } from '../control.imports_.$importId/findings.ts';
import { ImportRunDocument } from '../control.imports_.$importId/queries.ts';

const CSV_PAGE = 100;

/** The findings of an import, as they are narrowed on its page, as a CSV file. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { filter } = findingKind(new URL(args.request.url).searchParams);
  const t = await translator(args.context, 'controlImport');
  const words = await translator(args.context, 'state');
  return csvFile('import-findings', [t('line'), t('kind'), t('code'), t('reasonHead')], async (after) => {
    const variables = { id: args.params.importId ?? '', first: CSV_PAGE, after, kind: filter };
    const { findings } = found((await query(args, ImportRunDocument, variables)).importRun);
    const rows = findings.nodes.map((finding) => [
      finding.line,
      words(finding.kind.toLowerCase()),
      finding.code,
      findingReason(t, finding),
    ]);
    return { rows, pageInfo: findings.pageInfo };
  });
}
