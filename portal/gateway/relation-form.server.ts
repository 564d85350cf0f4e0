import type { z } from 'zod';
import { type OrganisationChoice, organisationOf } from '../components/control/relation-schema.ts';
import { translator } from '../i18n/translator.server.ts';
import type { RouteArgs } from './api.server.ts';
import { readForm } from './form.server.ts';

/** Reads the form of a new account or supplier with the company that it is for; `refusal` is what the form lacks, the company included. */
export async function readRelation<Schema extends z.ZodType<OrganisationChoice>>(args: RouteArgs, schema: Schema) {
  const form = await readForm(args, schema);
  if (form.status !== 'success') return { refusal: form.reply() };
  const company = organisationOf(form.value);
  if (company) return { refusal: null, form, company };
  const t = await translator(args.context, 'control.organisation');
  return { refusal: form.reply({ fieldErrors: { organisationId: [t('needed')] } }) };
}
