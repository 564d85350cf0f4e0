import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { ownPath } from '../../gateway/own-path.ts';
import { fieldName, outcome, type Refusal } from '../../gateway/refusal.ts';
import { translator } from '../../i18n/translator.server.ts';
import { definitionOf } from './definition-of.server.ts';
import { assumptionForm, lifeCostForm } from './life-forms.server.ts';
import { MODEL_PARTS } from './model-parts.ts';
import type { FieldAt, IssuePath, PartForm } from './part-form.server.ts';
import { attributeForm, baseItemForm, groupForm, optionForm, sectionForm, valueForm } from './part-forms.server.ts';
import { publishDraft, saveWhole } from './publish.server.ts';
import {
  ModelDraftDiscardDocument,
  ModelDraftPartMoveDocument,
  ModelDraftPartRemoveDocument,
  ModelDraftPartSaveDocument,
  ModelDraftStartDocument,
  ModelDraftUndoDocument,
  ModelVersionWithdrawDocument,
} from './queries.ts';
import { ruleForm } from './rule-form.server.ts';
import { testForm } from './test-form.server.ts';

const key = { draftId: z.string(), version: z.coerce.number().int() };
const place = {
  part: z.enum(MODEL_PARTS),
  group: z.string().optional(),
};
const to = { to: z.string().optional() };

type Kept = { readonly ok: true } | { readonly ok: false; readonly refusal: Refusal };

type Told = FieldAt & { readonly code?: string | null | undefined };

/** Complaints of a part's form in the reader's language, field by field. */
async function fieldErrors({ context }: ActionFunctionArgs, told: readonly Told[]): Promise<Record<string, string[]>> {
  const words = await translator(context, 'issue');
  const own = await translator(context, 'controlModel');
  const errors: Record<string, string[]> = {};
  for (const { field, code, line } of told) {
    const text = code && words.has(code) ? words(code) : words('refused');
    errors[field] = [...(errors[field] ?? []), line === undefined ? text : own('onLine', { line, text })];
  }
  return errors;
}

// The API names parts of the body, of which a form may have another shape.
function placed<Form extends z.ZodObject>({ field }: PartForm<Form>, value: z.infer<Form>, refusal: Refusal): Told[] {
  if (refusal.code === 'CODE_TAKEN') return [{ field: 'code', code: 'duplicate' }];
  return (refusal.issues ?? []).map(({ path, code }) => {
    const parts: IssuePath = String(path).split('.').slice(1);
    // Whatever is wrong with a code is how it is written.
    const worded = parts.join() === 'code' && code !== 'duplicate' ? 'code_form' : code;
    return { ...(field?.(value, parts) ?? { field: fieldName(parts) }), code: worded };
  });
}

function partAction<Form extends z.ZodObject>(kind: PartForm<Form>) {
  return async (args: ActionFunctionArgs) => {
    const read = await readForm(args, kind.form.extend({ ...key, ...place, ...to, isNew: z.string().optional() }));
    if (read.status !== 'success') return read.reply();
    const {
      draftId,
      version,
      part,
      group,
      isNew,
      to: target,
      intent: _,
      ...fields
    } = read.value as z.infer<typeof saving>;
    const value = fields as z.infer<Form>;
    const definition = await definitionOf(args);
    const faults = kind.faults?.(definition, value) ?? [];
    if (faults.length > 0) return read.reply({ fieldErrors: await fieldErrors(args, faults) });
    const body = await kind.body(definition, value);
    const input = { draftId, version, part, group: group ?? null, isNew: isNew === 'true', body };
    const result = outcome((await query(args, ModelDraftPartSaveDocument, { input })).modelDraftPartSave);
    if (result.ok) throw back(args, target, 'saved');
    const told = placed(kind, value, result.refusal);
    if (told.length === 0) return refuseForm(args.context, read, result.refusal);
    return read.reply({ fieldErrors: await fieldErrors(args, told) });
  };
}

const saving = z.looseObject({ ...key, ...place, ...to, isNew: z.string().optional(), intent: z.string().optional() });

function back(args: ActionFunctionArgs, target: string | undefined, done: string) {
  const { pathname } = new URL(args.request.url);
  const url = new URL(ownPath(target ?? pathname), args.request.url);
  url.searchParams.set('done', done);
  return redirect(`${url.pathname}${url.search}${url.hash}`, 303);
}

/** An act of one form of keys: reads it, does it, and goes back to where the reader was. */
function act<Form extends z.ZodObject>(
  form: Form,
  done: string,
  run: (args: ActionFunctionArgs, value: z.infer<Form>) => Promise<Kept>,
) {
  return async (args: ActionFunctionArgs) => {
    const read = await readForm(args, form.extend(to));
    if (read.status !== 'success') return read.reply();
    const { to: target, ...value } = read.value as z.infer<Form> & { to?: string };
    const result = await run(args, value as z.infer<Form>);
    if (!result.ok) return refuseForm(args.context, read, result.refusal);
    throw back(args, target, done);
  };
}

const ACTS = {
  start: act(z.object({ itemId: z.string(), from: z.enum(['IN_FORCE', 'EMPTY']) }), 'started', async (args, input) =>
    outcome((await query(args, ModelDraftStartDocument, { input })).modelDraftStart),
  ),
  undo: act(z.object(key), 'undone', async (args, input) =>
    outcome((await query(args, ModelDraftUndoDocument, { input })).modelDraftUndo),
  ),
  discard: act(z.object(key), 'discarded', async (args, input) =>
    outcome((await query(args, ModelDraftDiscardDocument, { input })).modelDraftDiscard),
  ),
  withdraw: act(z.object({ modelVersionId: z.string() }), 'withdrawn', async (args, input) =>
    outcome((await query(args, ModelVersionWithdrawDocument, { input })).modelVersionWithdraw),
  ),
  remove: act(z.object({ ...key, ...place, code: z.string() }), 'removed', async (args, value) => {
    const input = { ...value, group: value.group ?? null };
    return outcome((await query(args, ModelDraftPartRemoveDocument, { input })).modelDraftPartRemove);
  }),
  move: act(
    z.object({ ...key, ...place, code: z.string(), by: z.coerce.number().int() }),
    'moved',
    async (args, value) => {
      const input = { ...value, group: value.group ?? null };
      return outcome((await query(args, ModelDraftPartMoveDocument, { input })).modelDraftPartMove);
    },
  ),
  group: partAction(groupForm),
  option: partAction(optionForm),
  attribute: partAction(attributeForm),
  baseItem: partAction(baseItemForm),
  section: partAction(sectionForm),
  value: partAction(valueForm),
  assumption: partAction(assumptionForm),
  lifeCost: partAction(lifeCostForm),
  rule: partAction(ruleForm),
  test: partAction(testForm),
  publish: publishDraft,
  whole: saveWhole,
} as const;

/** Everything that the pages of the editor can do, told apart by the form's `intent`. Answers with what is wrong, or goes back. */
export async function editModel(args: ActionFunctionArgs) {
  const intent = String((await args.request.clone().formData()).get('intent') ?? '');
  if (!Object.hasOwn(ACTS, intent)) throw new Response(null, { status: 400 });
  return { intent, form: await ACTS[intent as keyof typeof ACTS](args) };
}
