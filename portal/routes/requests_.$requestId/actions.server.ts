import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { RequestPlaceAgainDocument, RequestWithdrawDocument } from './queries.ts';

const schema = z.object({
  intent: z.enum(['withdraw', 'place-again']),
  version: z.coerce.number().int(),
  idempotencyKey: z.string().min(1),
});

/** Takes a request back, or tries again to place its order; the page then shows what came of it. */
export async function changeRequest(args: ActionFunctionArgs) {
  const form = await readForm(args, schema);
  if (form.status !== 'success') return form.reply();
  const { intent, ...rest } = form.value;
  const input = { ...rest, requestId: args.params.requestId ?? '' };
  const result =
    intent === 'withdraw'
      ? outcome((await query(args, RequestWithdrawDocument, { input })).requestWithdraw)
      : outcome((await query(args, RequestPlaceAgainDocument, { input })).requestPlaceAgain);
  if (!result.ok) return refuseForm(args.context, form, result.refusal);
  throw redirect(`/requests/${input.requestId}?done=${intent}`, 303);
}
