import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { z } from 'zod';
import { query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { shiftDay } from '../../i18n/format.ts';
import { AgreementEndDocument, AgreementPublishDocument } from './queries.ts';

const publication = z.object({ version: z.coerce.number().int() });

/** Puts the draft in force. */
export async function publishAgreement(args: ActionFunctionArgs, agreementId: string) {
  const form = await readForm(args, publication);
  if (form.status !== 'success') return form.reply();
  const input = { agreementId, version: form.value.version };
  const result = outcome((await query(args, AgreementPublishDocument, { input })).priceAgreementPublish);
  if (!result.ok) return refuseForm(args.context, form, result.refusal);
  throw redirect('?done=published', 303);
}

const ending = z.object({ version: z.coerce.number().int(), lastDay: z.iso.date() });

/** Ends the agreement with a last day, or gives a draft up. */
export async function endAgreement(args: ActionFunctionArgs, agreementId: string) {
  const form = await readForm(args, ending);
  if (form.status !== 'success') return form.reply();
  const { version, lastDay } = form.value;
  const input = { agreementId, version, day: shiftDay(lastDay, 1) };
  const result = outcome((await query(args, AgreementEndDocument, { input })).priceAgreementEnd);
  if (!result.ok) return refuseForm(args.context, form, result.refusal);
  throw redirect('?done=ended', 303);
}
