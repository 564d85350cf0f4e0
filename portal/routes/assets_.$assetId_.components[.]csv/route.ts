import type { LoaderFunctionArgs } from '@remix-run/node';
import { found, query } from '../../gateway/api.server.ts';
import { csvFile } from '../../gateway/csv.server.ts';
import { translator } from '../../i18n/translator.server.ts';
import { AssetDocument } from '../assets_.$assetId/queries.ts';

const NO_MORE = { hasNextPage: false, endCursor: null };

const HEADERS = ['asset', 'part', 'sku', 'serial', 'quantity'] as const;

/** The parts in an asset as a CSV file: a serial number only where there is one. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const variables = { id: args.params.assetId ?? '', locale: args.context.preferences.locale };
  const { serial, components } = found((await query(args, AssetDocument, variables)).asset);
  const t = await translator(args.context, 'asset');
  const headers = HEADERS.map((name) => t(name));
  const rows = components.map((part) => [serial, part.name, part.sku, part.serial, part.quantity]);
  return csvFile('components', headers, async () => ({ rows, pageInfo: NO_MORE }));
}
