import type { LoaderFunctionArgs } from '@remix-run/node';
import { query } from '../../gateway/api.server.ts';
import { readersClock } from '../../gateway/clock.server.ts';
import { csvFile } from '../../gateway/csv.server.ts';
import { translator } from '../../i18n/translator.server.ts';
import { readApprovalFilters } from '../approvals/filters.ts';
import { ApprovalsDocument } from '../approvals/queries.ts';

const HEADERS = [
  'number',
  'requester',
  'po',
  'costCentre',
  'goods',
  'gross',
  'currency',
  'wantedOn',
  'dueAt',
  'decision',
  'decidedAt',
  'reason',
] as const;

/** The approvals that the page lists, as a CSV file. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { inbox, search } = readApprovalFilters(new URL(args.request.url).searchParams);
  const clock = await readersClock(args);
  const t = await translator(args.context, 'approvals');
  const headers = HEADERS.map((name) => t(name));
  return csvFile('approvals', headers, async (after) => {
    const { approvals } = await query(args, ApprovalsDocument, { after, inbox, search });
    const rows = approvals.nodes.map(({ request, dueAt, verdict }) => [
      request.number,
      request.requester?.person.name,
      request.poNumber,
      request.costCentre.code,
      request.lines.map(({ quantity, description }) => `${quantity} × ${description}`).join(t('comma')),
      request.gross,
      request.gross.currency,
      request.requestedDate,
      clock(dueAt),
      verdict && t(verdict.approved ? 'approved' : 'rejected'),
      clock(verdict?.decidedAt),
      verdict?.reason,
    ]);
    return { rows, pageInfo: approvals.pageInfo };
  });
}
