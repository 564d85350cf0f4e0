import type { LoaderFunctionArgs } from '@remix-run/node';
import { lineFile } from '../../gateway/report-csv.server.ts';
import { linesBehind } from '../reports_.lines/load-lines.server.ts';

const PAGE_SIZE = 100;

/** The order lines behind a figure of the purchase report as a CSV file. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { period, load } = await linesBehind(args);
  return lineFile(args, `purchase-lines-${period.from}-${period.to}`, (after) => load(PAGE_SIZE, after));
}
