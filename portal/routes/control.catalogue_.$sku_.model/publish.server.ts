import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { translator } from '../../i18n/translator.server.ts';
import { beginOf, dayAfter, midnightIn } from './midnight.ts';
import { ModelDraftPublishDocument, ModelDraftSaveDocument } from './queries.ts';
import { modelPath } from './use-model.ts';

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/)
  .optional();

function isZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }) !== null;
  } catch {
    return false;
  }
}

const publishing = z.object({
  draftId: z.string(),
  version: z.coerce.number().int(),
  effectiveFrom: day,
  effectiveTo: day,
  acknowledgedDead: z.array(z.string()).optional(),
  acceptUnproved: z.string().optional(),
  zone: z.string().refine(isZone),
  idempotencyKey: z.string(),
});

/** Makes the draft the next version of the model. */
export async function publishDraft(args: ActionFunctionArgs) {
  const form = await readForm(args, publishing);
  if (form.status !== 'success') return form.reply();
  const { effectiveFrom, effectiveTo, acknowledgedDead = [], acceptUnproved, zone, ...rest } = form.value;
  const input = {
    ...rest,
    effectiveFrom: effectiveFrom ? beginOf(effectiveFrom, zone, new Date()) : null,
    effectiveTo: effectiveTo ? midnightIn(dayAfter(effectiveTo), zone) : null,
    acknowledgedDead,
    acceptUnproved: acceptUnproved !== undefined,
  };
  const result = outcome((await query(args, ModelDraftPublishDocument, { input })).modelDraftPublish);
  if (result.ok) throw redirect(`${modelPath(args.params.sku ?? '')}?done=published`, 303);
  const { issues } = result.refusal;
  const inDraft = issues?.filter(({ path }) => String(path).startsWith('definition')) ?? [];
  if (inDraft.length === 0) return refuseForm(args.context, form, result.refusal);
  const t = await translator(args.context, 'controlModel.obstacle');
  const isVoid = inDraft.some(({ code }) => code === 'impossible');
  return form.reply({ formErrors: [isVoid ? t('void') : t('issues', { count: inDraft.length })] });
}

const whole = z.object({
  draftId: z.string(),
  version: z.coerce.number().int(),
  definition: z.string(),
  file: z.instanceof(File).optional(),
});

function parseJson(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
}

/** Puts the definition that was typed or chosen as a file in place of the draft's. */
export async function saveWhole(args: ActionFunctionArgs) {
  const form = await readForm(args, whole);
  if (form.status !== 'success') return form.reply();
  const { draftId, version, definition: typed, file } = form.value;
  const parsed = parseJson(file ? await file.text() : typed);
  const t = await translator(args.context, 'controlModel');
  if (!parsed) return form.reply({ fieldErrors: { [file ? 'file' : 'definition']: [t('notJson')] } });
  const input = { draftId, version, definition: parsed.value };
  const result = outcome((await query(args, ModelDraftSaveDocument, { input })).modelDraftSave);
  if (result.ok) throw redirect(`${modelPath(args.params.sku ?? '')}?done=saved`, 303);
  const { issues } = result.refusal;
  if (!issues?.length) return refuseForm(args.context, form, result.refusal);
  const lines = issues.map(
    ({ path, code }) =>
      `${String(path).replace(/^definition\.?/, '') || t('whole')}: ${t(`issue.${code ?? 'malformed'}`)}`,
  );
  return form.reply({ fieldErrors: { definition: lines } });
}
