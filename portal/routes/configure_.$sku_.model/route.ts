import { createHash } from 'node:crypto';
import type { LoaderFunctionArgs } from '@remix-run/node';
import { found, query } from '../../gateway/api.server.ts';
import { ConfiguratorModelDocument } from './queries.ts';

/**
 * The model for the page that configures it, as JSON; null for a model that the service answers for. Its tag is that of the version with
 * what the account pays and can get, so that a browser that has it is only told that it still holds.
 */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const quantity = Number(new URL(args.request.url).searchParams.get('quantity') ?? 1);
  const { catalogueItem } = await query(args, ConfiguratorModelDocument, {
    sku: args.params.sku ?? '',
    quantity: Number.isInteger(quantity) && quantity > 0 ? quantity : 1,
  });
  const { model, modelVersion } = found(found(catalogueItem).configurator);
  const { diagram, currency, tariff, external } = model ?? {};
  const facts = JSON.stringify([modelVersion.id, diagram, currency, tariff, external]);
  const headers = {
    ETag: `"${createHash('sha256').update(facts).digest('hex').slice(0, 32)}"`,
    'Cache-Control': 'private, no-cache',
  };
  if (args.request.headers.get('If-None-Match') === headers.ETag) return new Response(null, { status: 304, headers });
  return Response.json(model && { modelVersion, ...model }, { headers });
}
