import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { translator } from '../../i18n/translator.server.ts';
import { ModelVersionPublishDocument } from './queries.ts';

const schema = z.object({
  itemId: z.string(),
  definition: z.string(),
  file: z.instanceof(File).optional(),
  idempotencyKey: z.string(),
});

function parseJson(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/** Checks the definition that was typed or chosen as a file and puts it in force; answers with everything that is wrong with it. */
export async function publishModel(args: ActionFunctionArgs) {
  const form = await readForm(args, schema);
  if (form.status !== 'success') return { form: form.reply(), issues: [] };
  const { itemId, definition: typed, file, idempotencyKey } = form.value;
  const parsed = parseJson(file ? await file.text() : typed);
  const t = await translator(args.context, 'controlModel');
  if (!parsed) {
    const field = file ? 'file' : 'definition';
    return { form: form.reply({ fieldErrors: { [field]: [t('notJson')] } }), issues: [] };
  }
  const input = { itemId, definition: parsed.value, idempotencyKey };
  const result = outcome((await query(args, ModelVersionPublishDocument, { input })).modelVersionPublish);
  if (result.ok) throw redirect(`/control/catalogue/${encodeURIComponent(args.params.sku ?? '')}?done=model`, 303);
  const { issues } = result.refusal;
  if (!issues?.length) return { form: await refuseForm(args.context, form, result.refusal), issues: [] };
  const worded = issues.map(({ path, code }) => ({
    path: (typeof path === 'string' ? path : path.join('.')).replace(/^definition\.?/, ''),
    code: code ?? 'malformed',
  }));
  return { form: form.reply({ formErrors: [t('refused', { count: issues.length })] }), issues: worded };
}
