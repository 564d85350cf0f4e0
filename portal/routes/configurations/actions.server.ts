import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { query } from '../../gateway/api.server.ts';
import { wordRefusal } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { ConfigurationArchiveDocument, ConfigurationOrderDocument } from './queries.ts';

type Refused = { readonly problem: string };

/** Puts a configuration away, or one unit of it into the cart. */
export async function actOnList(args: ActionFunctionArgs): Promise<Refused> {
  const form = await args.request.formData();
  const field = (name: string) => String(form.get(name) ?? '');
  const configurationId = field('configurationId');
  const name = field('name');
  if (field('intent') === 'order') {
    const input = { configurationId, quantity: 1, idempotencyKey: field('idempotencyKey') };
    const result = outcome((await query(args, ConfigurationOrderDocument, { input })).cartLineAdd);
    if (!result.ok) return { problem: await wordRefusal(args.context, result.refusal) };
    throw redirect(`/cart?${new URLSearchParams({ added: name })}`, 303);
  }
  const input = { configurationId, version: Number(field('version')) };
  const result = outcome((await query(args, ConfigurationArchiveDocument, { input })).configurationArchive);
  if (!result.ok) return { problem: await wordRefusal(args.context, result.refusal) };
  throw redirect(`/configurations?${new URLSearchParams({ archived: name })}`, 303);
}
