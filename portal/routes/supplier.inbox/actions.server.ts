import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { query } from '../../gateway/api.server.ts';
import { wordRefusal } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { translator } from '../../i18n/translator.server.ts';
import { SubOrdersAcceptDocument } from './queries.ts';

/** Accepts the ticked sub-orders and goes back to the inbox, which tells what became of each. */
export async function acceptAction(args: ActionFunctionArgs, data: FormData) {
  const subOrderIds = data.getAll('subOrderIds').map(String);
  if (subOrderIds.length === 0) {
    const t = await translator(args.context, 'supplierInbox');
    return { complaint: t('pickFirst') };
  }
  const input = { subOrderIds, idempotencyKey: String(data.get('idempotencyKey')) };
  const result = outcome((await query(args, SubOrdersAcceptDocument, { input })).subOrdersAccept);
  if (!result.ok) return { complaint: await wordRefusal(args.context, result.refusal) };
  const { results } = result.value.acceptances;
  const refused = results.flatMap(({ accepted, subOrder }) => (accepted || !subOrder ? [] : [subOrder.number]));
  const accepted = String(results.filter((entry) => entry.accepted).length);
  throw redirect(`/supplier/inbox?${new URLSearchParams({ accepted, refused: refused.join(', ') })}`, 303);
}
