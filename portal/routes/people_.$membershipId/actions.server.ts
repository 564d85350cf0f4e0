import type { SubmissionResult } from '@conform-to/react';
import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { memberForm, rightsOf } from '../../gateway/member-form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { translator } from '../../i18n/translator.server.ts';
import { MemberEndDocument, MemberUpdateDocument } from './queries.ts';

const version = z.coerce.number().int();
const updateForm = memberForm.extend({ version });
const endForm = z.object({ version, idempotencyKey: z.string() });

function backToPeople(done: string, { id, person }: { id: string; person: { name: string } }): Response {
  return redirect(`/people?${new URLSearchParams({ done, name: person.name, member: id })}`, 303);
}

/** Writes a membership's rights anew. */
export async function updateMember(args: ActionFunctionArgs, membershipId: string): Promise<SubmissionResult> {
  const form = await readForm(args, updateForm);
  if (form.status !== 'success') return form.reply();
  const { version: read, ...member } = form.value;
  const { bad, rights } = rightsOf(member);
  const t = await translator(args.context, 'issue');
  if (bad.length > 0)
    return form.reply({ fieldErrors: Object.fromEntries(bad.map((field) => [field, [t('amount')]])) });
  const input = { ...rights, membershipId, version: read };
  const result = outcome((await query(args, MemberUpdateDocument, { input })).memberUpdate);
  if (!result.ok) return refuseForm(args.context, form, result.refusal);
  throw backToPeople('changed', result.value.membership);
}

/** Ends a membership with its sessions and tokens. */
export async function endMember(args: ActionFunctionArgs, membershipId: string): Promise<SubmissionResult> {
  const form = await readForm(args, endForm);
  if (form.status !== 'success') return form.reply();
  const { memberEnd } = await query(args, MemberEndDocument, { input: { ...form.value, membershipId } });
  const result = outcome(memberEnd);
  if (!result.ok) return refuseForm(args.context, form, result.refusal);
  throw backToPeople('ended', result.value.membership);
}
