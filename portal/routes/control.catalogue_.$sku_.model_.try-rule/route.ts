import type { ActionFunctionArgs } from '@remix-run/node';
import { tryRule } from '../control.catalogue_.$sku_.model.rule/try-rule.server.ts';

/** What a rule that is still being written would do, for the page that it is written in. Keeps nothing. */
export async function action(args: ActionFunctionArgs): Promise<Response> {
  return Response.json((await tryRule(args)).tried);
}
