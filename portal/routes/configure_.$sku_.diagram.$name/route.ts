import type { LoaderFunctionArgs } from '@remix-run/node';
import { found, query } from '../../gateway/api.server.ts';
import { ConfiguratorDiagramDocument } from './queries.ts';

/** The compiled model for the page that configures it, which a browser keeps for ever: another version has another name. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { sku = '', name = '' } = args.params;
  const { catalogueItem } = await query(args, ConfiguratorDiagramDocument, { sku, name });
  return new Response(Buffer.from(found(found(catalogueItem).diagram), 'base64'), {
    headers: {
      'Content-Type': 'application/octet-stream',
      'Content-Encoding': 'gzip',
      'Cache-Control': 'private, max-age=31536000, immutable',
    },
  });
}
