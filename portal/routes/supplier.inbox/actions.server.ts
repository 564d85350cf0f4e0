import type { ActionFunctionArgs } from '@remix-run/node';
import { query } from '../../gateway/api.server.ts';
import { wordRefusal } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { translator } from '../../i18n/translator.server.ts';
import { SubOrdersAcceptDocument } from './queries.ts';

/** A sub-order on which nothing was accepted, and why; null where it is not the supplier's any more. */
export type LeftOver = { readonly id: string | null; readonly number: string | null; readonly reason: string };

/** Accepts the sub-orders that were reviewed, each at the version that was shown, and tells what was accepted and what was left. */
export async function acceptAction(args: ActionFunctionArgs, data: FormData) {
  const t = await translator(args.context, 'supplierInbox');
  const subOrderIds = data.getAll('subOrderIds').map(String);
  if (subOrderIds.length === 0) return { complaint: t('pickFirst') };
  const versions = data.getAll('versions').map(Number);
  const input = { subOrderIds, versions, idempotencyKey: String(data.get('idempotencyKey')) };
  const result = outcome((await query(args, SubOrdersAcceptDocument, { input })).subOrdersAccept);
  if (!result.ok) return { complaint: await wordRefusal(args.context, result.refusal) };
  const { results } = result.value.acceptances;
  const accepted = results.filter((entry) => entry.accepted);
  const refused = results.filter((entry) => !entry.accepted);
  const left = refused.map(async ({ subOrder, code }): Promise<LeftOver> => {
    const known = code !== null && t.has(`leftBecause.${code}`);
    const reason = known
      ? t(`leftBecause.${code}`)
      : await wordRefusal(args.context, { code: code ?? '', message: '' });
    return { id: subOrder?.id ?? null, number: subOrder?.number ?? null, reason };
  });
  const sums = {
    subOrders: accepted.length,
    lines: accepted.reduce((sum, { lines }) => sum + lines, 0),
    pieces: accepted.reduce((sum, { pieces }) => sum + pieces, 0),
  };
  return { accepted: sums, left: await Promise.all(left) };
}
