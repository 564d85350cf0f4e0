import { sql } from 'kysely';
import { afterCursor, type Page, type PageArgs, pageOrder, type SortColumn, toPage } from '../db/keyset.ts';
import type { Unit } from '../db/unit.ts';
import type { Viewer } from '../identity/viewer.ts';
import { matching, ORDER_COLUMNS, ORDER_SOURCE, type Order, type OrderFilter } from './order-reads.ts';

export type OrderSort = 'newest' | 'expected_first';

const SORTS = {
  newest: [
    { sql: 'o.placed_at', direction: 'desc', type: 'timestamptz' },
    { sql: 'o.id', direction: 'desc', type: 'uuid' },
  ],
  expected_first: [
    { sql: 'o.expected_date', direction: 'asc', type: 'date' },
    { sql: 'o.id', direction: 'asc', type: 'uuid' },
  ],
} as const satisfies Record<OrderSort, readonly SortColumn[]>;

/** A page of the orders that the viewer may see. */
export async function pageOrders(
  unit: Unit,
  viewer: Viewer,
  args: PageArgs,
  filter: OrderFilter,
  sort: OrderSort,
): Promise<Page<Order>> {
  const columns = SORTS[sort];
  const rows = await unit.query<Order>(
    'order.pageOrders',
    sql`select ${ORDER_COLUMNS} from ${ORDER_SOURCE}
      where ${matching(viewer, filter)} and ${afterCursor(args, columns)} ${pageOrder(args, columns)}`,
  );
  return toPage(args, rows, (row) => [sort === 'newest' ? row.placedAt : row.expectedDate, row.id]);
}
