import type { LoaderFunctionArgs } from '@remix-run/node';
import { query } from '../../gateway/api.server.ts';
import { csvFile } from '../../gateway/csv.server.ts';
import { translator } from '../../i18n/translator.server.ts';
import { assetFilter, readAssetFilters } from '../assets/filters.ts';
import { AssetsFileDocument } from './queries.ts';

const HEADERS = [
  'serial',
  'sku',
  'name',
  'status',
  'address',
  'city',
  'location',
  'costCentre',
  'delivered',
  'warranty',
  'order',
] as const;

/** The list of assets, as it is narrowed on the page, as a CSV file. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const filter = assetFilter(readAssetFilters(new URL(args.request.url).searchParams));
  const t = await translator(args.context, 'assets');
  const words = await translator(args.context, 'state');
  const headers = HEADERS.map((name) => t(name));
  return csvFile('assets', headers, async (after) => {
    const { assets } = await query(args, AssetsFileDocument, { after, filter });
    const rows = assets.nodes.map((asset) => [
      asset.serial,
      asset.sku,
      asset.name,
      words(asset.status.toLowerCase()),
      asset.address?.label,
      asset.address?.city,
      asset.location,
      asset.costCentre?.code,
      asset.deliveredOn,
      asset.warrantyUntil,
      asset.order?.number,
    ]);
    return { rows, pageInfo: assets.pageInfo };
  });
}
