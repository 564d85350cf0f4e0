import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { query } from '../../gateway/api.server.ts';
import { wordRefusal } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { readChoices } from '../configure_.$sku/choices.ts';
import { ConfigurationAdoptDocument } from './queries.ts';

/** Saves the choices that fit the version in force: over one's own configuration, or as a copy of one's own. */
export async function adopt(args: ActionFunctionArgs): Promise<{ readonly problem: string }> {
  const form = await args.request.formData();
  const field = (name: string) => String(form.get(name) ?? '');
  const over = field('configurationId')
    ? { configurationId: field('configurationId'), version: Number(field('version')) }
    : {};
  const input = {
    itemId: field('itemId'),
    name: field('name'),
    shared: field('shared') === 'on',
    choices: readChoices(field('choices')),
    idempotencyKey: field('idempotencyKey'),
    ...over,
  };
  const result = outcome((await query(args, ConfigurationAdoptDocument, { input })).configurationSave);
  if (!result.ok) return { problem: await wordRefusal(args.context, result.refusal) };
  const { id, version } = result.value.configuration;
  const params = new URLSearchParams({ c: field('choices'), id, v: String(version), done: 'saved' });
  throw redirect(`/configure/${encodeURIComponent(field('sku'))}?${params}`, 303);
}
