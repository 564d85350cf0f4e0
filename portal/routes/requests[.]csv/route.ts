import type { LoaderFunctionArgs } from '@remix-run/node';
import { query } from '../../gateway/api.server.ts';
import { readersClock } from '../../gateway/clock.server.ts';
import { csvFile } from '../../gateway/csv.server.ts';
import { translator } from '../../i18n/translator.server.ts';
import { readRequestFilters, requestFilter } from '../requests/filters.ts';
import { RequestsFileDocument } from './queries.ts';

/** The list of requests, as it is narrowed on the page, as a CSV file. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const filter = requestFilter(readRequestFilters(new URL(args.request.url).searchParams));
  const clock = await readersClock(args);
  const t = await translator(args.context, 'requests');
  const words = await translator(args.context, 'state');
  const headers = [
    'number',
    'status',
    'po',
    'requester',
    'costCentre',
    'submitted',
    'net',
    'gross',
    'currency',
    'order',
  ];
  return csvFile(
    'requests',
    headers.map((key) => t(key)),
    async (after) => {
      const { requests } = await query(args, RequestsFileDocument, { after, filter });
      const rows = requests.nodes.map((request) => [
        request.number,
        words(request.status.toLowerCase()),
        request.poNumber,
        request.requester?.person.name,
        request.costCentre.code,
        clock(request.submittedAt),
        request.net,
        request.gross,
        request.gross.currency,
        request.order?.number,
      ]);
      return { rows, pageInfo: requests.pageInfo };
    },
  );
}
