import type { SubmissionResult } from '@conform-to/react';
import { type ActionFunctionArgs, redirect, redirectDocument } from '@remix-run/node';
import { z } from 'zod';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { refusePassword } from '../../gateway/password.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { LOCALES } from '../../i18n/locale.ts';
import { preferenceCookie } from '../../i18n/preferences.ts';
import {
  ApiTokenCreateDocument,
  ApiTokenRevokeDocument,
  PasswordChangeDocument,
  SessionEndDocument,
  ViewerUpdateDocument,
} from './queries.ts';

/** What a form of the profile answers; `secret` is a new token, told this once. */
export type ProfileAnswer = { readonly result?: SubmissionResult; readonly secret?: string };

const done = (what: string) => redirect(`/profile?done=${what}`, 303);

const personForm = z.object({ name: z.string().min(1).max(120), locale: z.enum(LOCALES) });

async function changePerson(args: ActionFunctionArgs): Promise<ProfileAnswer> {
  const form = await readForm(args, personForm);
  if (form.status !== 'success') return { result: form.reply() };
  const result = outcome((await query(args, ViewerUpdateDocument, { input: form.value })).viewerUpdate);
  if (!result.ok) return { result: await refuseForm(args.context, form, result.refusal) };
  // Another language needs another document.
  const headers = { 'Set-Cookie': preferenceCookie('locale', form.value.locale) };
  throw redirectDocument('/profile?done=person', { status: 303, headers });
}

const passwordForm = z.object({ currentPassword: z.string().min(1), newPassword: z.string().min(8).max(256) });

async function changePassword(args: ActionFunctionArgs): Promise<ProfileAnswer> {
  const form = await readForm(args, passwordForm);
  if (form.status !== 'success') return { result: form.reply({ hideFields: ['currentPassword', 'newPassword'] }) };
  const result = outcome((await query(args, PasswordChangeDocument, { input: form.value })).passwordChange);
  if (!result.ok) return { result: await refusePassword(args.context, form, result.refusal, 'newPassword') };
  throw done('password');
}

const tokenForm = z.object({
  name: z.string().min(1).max(80),
  scope: z.enum(['read', 'read_write']),
  days: z.coerce.number().int().min(1).max(366),
  idempotencyKey: z.string(),
});

async function createToken(args: ActionFunctionArgs): Promise<ProfileAnswer> {
  const form = await readForm(args, tokenForm);
  if (form.status !== 'success') return { result: form.reply() };
  const result = outcome((await query(args, ApiTokenCreateDocument, { input: form.value })).apiTokenCreate);
  if (!result.ok) return { result: await refuseForm(args.context, form, result.refusal) };
  const { secret } = result.value.apiToken;
  if (secret) return { secret };
  throw done('token');
}

const idForm = z.object({ id: z.string().min(1) });

async function endSession(args: ActionFunctionArgs): Promise<ProfileAnswer> {
  const form = await readForm(args, idForm);
  if (form.status !== 'success') return { result: form.reply() };
  const result = outcome((await query(args, SessionEndDocument, { input: { sessionId: form.value.id } })).sessionEnd);
  if (!result.ok) return { result: await refuseForm(args.context, form, result.refusal) };
  throw done('session');
}

async function revokeToken(args: ActionFunctionArgs): Promise<ProfileAnswer> {
  const form = await readForm(args, idForm);
  if (form.status !== 'success') return { result: form.reply() };
  const { apiTokenRevoke } = await query(args, ApiTokenRevokeDocument, { input: { apiTokenId: form.value.id } });
  const result = outcome(apiTokenRevoke);
  if (!result.ok) return { result: await refuseForm(args.context, form, result.refusal) };
  throw done('revoked');
}

/** The forms of the profile by their intent. */
export const PROFILE_ACTIONS = {
  person: changePerson,
  password: changePassword,
  token: createToken,
  session: endSession,
  revoke: revokeToken,
};
