import { Link, useSearchParams } from '@remix-run/react';
import type { Column } from './data-table.tsx';
import { Icon } from './icon.tsx';
import { sortOf, withParams } from './search-params.ts';

type ColumnHeaderProps<Row> = { readonly column: Column<Row>; readonly defaultSort: string };

const ROLE = { role: 'columnheader' } as const;

/** A column's head: a link that sorts, and sorts the other way when pressed again. */
export function ColumnHeader<Row>({ column, defaultSort }: ColumnHeaderProps<Row>) {
  const [params] = useSearchParams();
  const end = column.align === 'end';
  const current = sortOf(params, defaultSort);
  const sorted = column.sort !== undefined && column.sort === current.key;
  const direction = current.descending ? 'descending' : 'ascending';
  return (
    <th
      {...ROLE}
      scope="col"
      aria-sort={sorted ? direction : undefined}
      className={`h-9 border-b border-line px-3 text-sm font-medium whitespace-nowrap text-ink-3 first:pl-4 last:pr-4 ${end ? 'text-right' : 'text-left'} ${column.width ?? ''}`}
    >
      {column.sort === undefined ? (
        <span className={column.hideHeader ? 'sr-only' : ''}>{column.header}</span>
      ) : (
        <Link
          to={withParams(params, {
            sort: sorted && !current.descending ? `-${column.sort}` : column.sort,
            after: null,
          })}
          preventScrollReset
          className={`inline-flex items-center gap-1 hover:text-ink ${sorted ? 'text-ink' : ''} ${end ? 'flex-row-reverse' : ''}`}
        >
          {column.header}
          <Icon name={sorted ? (current.descending ? 'arrowDown' : 'arrowUp') : 'sort'} size={12} />
        </Link>
      )}
    </th>
  );
}
