import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { outcome, type Refusal } from '../../gateway/refusal.ts';
import { translator } from '../../i18n/translator.server.ts';
import { AssemblyFinishDocument, AssemblyStartDocument, SystemTestDocument } from './queries.ts';

const about = z.object({ version: z.number().int(), idempotencyKey: z.string().min(1) });

/** Begins to build the unit. */
export async function startAction(args: ActionFunctionArgs) {
  const form = await readForm(args, about);
  if (form.status !== 'success') return { refused: form.reply() };
  const input = { ...form.value, unitId: args.params.unitId ?? '' };
  const result = outcome((await query(args, AssemblyStartDocument, { input })).unitAssemblyStart);
  return result.ok ? {} : { refused: await refuseForm(args.context, form, result.refusal) };
}

type Missing = {
  readonly quantity: number;
  readonly component: { readonly sku: string; readonly name: string } | null;
};

/** Finishes the unit; where it still lacks parts, the answer names them. */
export async function finishAction(args: ActionFunctionArgs) {
  const form = await readForm(args, about);
  if (form.status !== 'success') return { refused: form.reply() };
  const input = { ...form.value, unitId: args.params.unitId ?? '' };
  const { locale } = args.context.preferences;
  const result = outcome((await query(args, AssemblyFinishDocument, { input, locale })).unitAssemblyFinish);
  if (result.ok) return {};
  const { missing }: Refusal & { readonly missing?: readonly Missing[] } = result.refusal;
  if (!missing) return { refused: await refuseForm(args.context, form, result.refusal) };
  const t = await translator(args.context, 'floorUnit');
  const parts = missing.map(({ quantity, component }) => `${quantity} × ${component?.name ?? '?'}`).join(', ');
  return { refused: form.reply({ formErrors: [t('missing', { parts })] }) };
}

/** Records the test whose button was pressed; a failure has to be explained. */
export async function testAction(args: ActionFunctionArgs) {
  const t = await translator(args.context, 'floorUnit');
  const schema = about
    .extend({ outcome: z.enum(['passed', 'failed']), note: z.string().max(2000).default('') })
    .superRefine(({ outcome: verdict, note }, context) => {
      if (verdict === 'failed' && note.trim() === '') {
        context.addIssue({ code: 'custom', path: ['note'], message: t('noteNeeded') });
      }
    });
  const form = await readForm(args, schema);
  if (form.status !== 'success') return { refused: form.reply() };
  const { outcome: verdict, ...rest } = form.value;
  const input = { ...rest, unitId: args.params.unitId ?? '', passed: verdict === 'passed' };
  const result = outcome((await query(args, SystemTestDocument, { input })).systemTestRecord);
  return result.ok ? { verdict } : { refused: await refuseForm(args.context, form, result.refusal) };
}
