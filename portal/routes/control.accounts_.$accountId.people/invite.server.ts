import type { ActionFunctionArgs } from '@remix-run/node';
import { z } from 'zod';
import { typed } from '../../components/control/relation-schema.ts';
import { admitted } from '../../gateway/admitted.ts';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { LOCALES } from '../../i18n/locale.ts';
import { PartnerInviteDocument } from './queries.ts';

const schema = z.object({
  // Left to the API, which tells of everything at once.
  name: typed,
  email: typed,
  roles: z.array(z.enum(['requester', 'approver', 'account_administrator', 'supplier_desk'])).default([]),
  locale: z.enum(LOCALES),
  idempotencyKey: z.string(),
});

type Party = { readonly accountId: string } | { readonly supplierId: string };

/** Invites whom the posted form names to an account or a supplier's desk; answers with the form when that is refused, else with what to say then. */
export async function invitePartner(args: ActionFunctionArgs, party: Party) {
  const form = await readForm(args, schema);
  if (form.status !== 'success') return { refused: form.reply() };
  const { memberInvite } = await query(args, PartnerInviteDocument, { input: { ...form.value, ...party } });
  const result = outcome(memberInvite);
  if (result.ok) return { refused: null, done: admitted('invited', result.value.membership.person) };
  return { refused: await refuseForm(args.context, form, result.refusal, { ALREADY_MEMBER: 'email' }) };
}
