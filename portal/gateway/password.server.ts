import type { Submission, SubmissionResult } from '@conform-to/react';
import type { AppLoadContext } from '@remix-run/node';
import { translator } from '../i18n/translator.server.ts';
import { wordRefusal } from './form.server.ts';
import type { Refusal } from './refusal.ts';

type PasswordRefusal = Refusal & { readonly flaws?: readonly string[] | null | undefined };

/** Turns a refusal into the answer of a form with passwords: every broken rule at the new one's field; no password travels back. */
export async function refusePassword(
  context: AppLoadContext,
  submission: Submission<unknown, string[], unknown>,
  refusal: PasswordRefusal,
  newPassword: string,
): Promise<SubmissionResult> {
  const hideFields = [newPassword, 'currentPassword'];
  if (!refusal.flaws?.length)
    return submission.reply({ formErrors: [await wordRefusal(context, refusal)], hideFields });
  const t = await translator(context, 'password');
  return submission.reply({
    fieldErrors: { [newPassword]: refusal.flaws.map((flaw) => t(`flaw.${flaw}`)) },
    hideFields,
  });
}
