import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { SubOrderProgressDocument } from './queries.ts';

const schema = z.object({
  subOrderId: z.string(),
  version: z.number().int(),
  milestone: z.enum(['SCHEDULED', 'IN_PRODUCTION', 'READY']),
  idempotencyKey: z.string().min(1),
});

/** Notes the milestone whose button was pressed; `refused` is the form's answer where it cannot be. */
export async function progressAction(args: ActionFunctionArgs) {
  const form = await readForm(args, schema);
  if (form.status !== 'success') return { refused: form.reply() };
  const result = outcome((await query(args, SubOrderProgressDocument, { input: form.value })).subOrderProgress);
  return result.ok ? {} : { refused: await refuseForm(args.context, form, result.refusal) };
}
