import type { OutputRef } from '@pothos/core';
import type { Page } from '../api/db/keyset.ts';
import { builder } from './builder.ts';

const PageInfo = builder.objectRef<{ hasNextPage: boolean; endCursor: string | null }>('PageInfo').implement({
  description: 'Whether a list goes on, and where.',
  fields: (t) => ({
    hasNextPage: t.exposeBoolean('hasNextPage', { description: 'True when there are rows after this page.' }),
    endCursor: t.exposeString('endCursor', {
      nullable: true,
      description: 'Pass it as `after` for the next page; null on an empty page.',
    }),
  }),
});

/** Defines `<Name>Connection` over a node type whose backing value is `Row`: forward keyset paging with our own cursors. */
export function connectionOf<Row>(name: string, node: OutputRef<Row>) {
  type Edge = { row: Row; cursor: string };
  const EdgeType = builder.objectRef<Edge>(`${name}Edge`).implement({
    description: `One ${name} of a page with its cursor.`,
    fields: (t) => ({
      cursor: t.exposeString('cursor', { description: 'Opaque position of this row.' }),
      node: t.field({ type: node, description: 'The row.', resolve: (edge) => edge.row as never }),
    }),
  });
  return builder.objectRef<Page<Row>>(`${name}Connection`).implement({
    description: `A page of ${name} in the order asked for.`,
    fields: (t) => ({
      edges: t.field({ type: [EdgeType], description: 'Rows with cursors.', resolve: (page) => [...page.rows] }),
      nodes: t.field({
        type: [node],
        description: 'Rows only.',
        resolve: (page) => page.rows.map(({ row }) => row) as never,
      }),
      pageInfo: t.field({
        type: PageInfo,
        description: 'Where the list goes on.',
        resolve: (page) => ({ hasNextPage: page.hasNextPage, endCursor: page.rows.at(-1)?.cursor ?? null }),
      }),
    }),
  });
}

/** Arguments of every list. `first` is required (1 to 100) so that nobody asks for everything by accident. */
export const pageArgs = builder.args((t) => ({
  first: t.int({ required: true, description: 'How many rows, 1 to 100.' }),
  after: t.string({ description: 'Cursor after which the page begins; absent for the first page.' }),
}));
