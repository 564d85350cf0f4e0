import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { ExceptionTakeDocument } from './queries.ts';

const schema = z.object({ exceptionId: z.string(), version: z.number().int(), idempotencyKey: z.string().min(1) });

/** Makes the viewer the owner of the posted exception; `refused` is the form's answer where that cannot be. */
export async function takeAction(args: ActionFunctionArgs) {
  const form = await readForm(args, schema);
  if (form.status !== 'success') return { refused: form.reply() };
  const result = outcome((await query(args, ExceptionTakeDocument, { input: form.value })).workExceptionTake);
  return result.ok ? {} : { refused: await refuseForm(args.context, form, result.refusal) };
}
