import type { ActionFunctionArgs } from '@remix-run/node';
import type { ModelDefinition } from '#engine';
import { found, query } from '../../gateway/api.server.ts';
import { ItemModelDocument } from './queries.ts';

/** The draft's definition as it stands now. */
export async function definitionOf(args: ActionFunctionArgs): Promise<ModelDefinition> {
  const variables = { sku: args.params.sku ?? '', locale: args.context.preferences.locale };
  const { item } = await query(args, ItemModelDocument, variables);
  return found(item?.modelDraft).definition as ModelDefinition;
}
