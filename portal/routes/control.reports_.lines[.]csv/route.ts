import type { LoaderFunctionArgs } from '@remix-run/node';
import { lineFile } from '../../gateway/report-csv.server.ts';
import { linesBehind } from '../control.reports_.lines/load-lines.server.ts';

const PAGE_SIZE = 100;

/** The order lines behind a figure of the seller’s report as a CSV file. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const { period, load } = await linesBehind(args);
  return lineFile(args, `sales-lines-${period.from}-${period.to}`, (after) => load(PAGE_SIZE, after));
}
