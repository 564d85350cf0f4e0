import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { SalesRequestPlaceDocument } from './queries.ts';

const schema = z.object({ requestId: z.string(), version: z.number().int(), idempotencyKey: z.string().min(1) });

/** Tries to place the posted request's order; `orderId` is that of the order when it could be placed. */
export async function placeAction(args: ActionFunctionArgs) {
  const form = await readForm(args, schema);
  if (form.status !== 'success') return { refused: form.reply() };
  const result = outcome((await query(args, SalesRequestPlaceDocument, { input: form.value })).salesRequestPlace);
  if (!result.ok) return { refused: await refuseForm(args.context, form, result.refusal) };
  return { orderId: result.value.request.order?.id ?? null };
}
