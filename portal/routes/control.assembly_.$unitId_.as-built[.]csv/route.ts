import type { LoaderFunctionArgs } from '@remix-run/node';
import { found, query } from '../../gateway/api.server.ts';
import { csvFile } from '../../gateway/csv.server.ts';
import { translator } from '../../i18n/translator.server.ts';
import { FloorUnitDocument } from '../control.assembly_.$unitId/queries.ts';

const NO_MORE = { hasNextPage: false, endCursor: null };

const HEADERS = ['unit', 'part', 'sku', 'serialNumber', 'quantity', 'installedAt', 'removedAt', 'installedBy'] as const;

/** What is and was in a unit, as a CSV file: a serial number only where there is one. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { locale } = args.context.preferences;
  const variables = { id: args.params.unitId ?? '', finishing: false, locale };
  const { serial, asBuilt } = found((await query(args, FloorUnitDocument, variables)).productUnit);
  const t = await translator(args.context, 'floorUnit');
  const headers = HEADERS.map((name) => t(name));
  const rows = asBuilt.map((piece) => [
    serial,
    piece.component.name,
    piece.component.sku,
    piece.serial,
    piece.quantity,
    piece.from,
    piece.until,
    piece.installedBy,
  ]);
  return csvFile('as-built', headers, async () => ({ rows, pageInfo: NO_MORE }));
}
