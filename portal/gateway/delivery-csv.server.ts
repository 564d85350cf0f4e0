import type { LoaderFunctionArgs } from '@remix-run/node';
import { translator } from '../i18n/translator.server.ts';
import { readersClock } from './clock.server.ts';
import { csvFile } from './csv.server.ts';

/** An announced delivery as its suppliers and the receiving desk list it. */
export type Delivery = {
  readonly number: string;
  readonly state: string;
  readonly sscc: string;
  readonly carrier: string;
  readonly tracking: string;
  readonly shippedAt: string;
  readonly expectedOn: string;
  /** Absent where all of them are one supplier's. */
  readonly supplier?: { readonly name: string };
  readonly lines: readonly {
    readonly quantity: number;
    readonly received: number;
    readonly subOrderNumber: string;
    readonly component: { readonly sku: string; readonly name: string };
  }[];
};

type DeliveryPage = {
  readonly nodes: readonly Delivery[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
};

const HEADERS = [
  'number',
  'supplier',
  'state',
  'sscc',
  'carrier',
  'tracking',
  'announcedAt',
  'expected',
  'subOrder',
  'sku',
  'part',
  'announced',
  'received',
] as const;

/** The lines of a list of deliveries as a CSV file; the supplier is left out where a supplier reads its own. */
export async function deliveryFile(
  args: LoaderFunctionArgs,
  name: string,
  reader: 'seller' | 'supplier',
  load: (after: string | null) => Promise<DeliveryPage>,
): Promise<Response> {
  const t = await translator(args.context, 'deliveryFile');
  const states = await translator(args.context, 'state');
  const clock = await readersClock(args);
  const headers = HEADERS.filter((header) => header !== 'supplier' || reader === 'seller');
  return csvFile(
    name,
    headers.map((header) => t(header)),
    async (after) => {
      const { nodes, pageInfo } = await load(after);
      const rows = nodes.flatMap(({ lines, ...delivery }) =>
        lines.map(({ subOrderNumber, component, quantity, received }) => [
          delivery.number,
          ...(reader === 'seller' ? [delivery.supplier?.name] : []),
          states(delivery.state.toLowerCase()),
          delivery.sscc,
          delivery.carrier,
          delivery.tracking,
          clock(delivery.shippedAt),
          delivery.expectedOn,
          subOrderNumber,
          component.sku,
          component.name,
          quantity,
          received,
        ]),
      );
      return { rows, pageInfo };
    },
  );
}
