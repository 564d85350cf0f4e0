import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { Column } from './data-table.tsx';

type DataRowProps<Row> = {
  readonly row: Row;
  readonly columns: readonly Column<Row>[];
  readonly href: string | undefined;
};

const ROLES = { row: { role: 'row' }, cell: { role: 'cell' } } as const;

const CARD =
  'cards:relative cards:grid cards:grid-cols-[repeat(auto-fill,minmax(9rem,1fr))] cards:gap-x-4 cards:gap-y-1.5 cards:px-4 cards:py-3';

/** One row; with `href` a press anywhere on it follows the first column's link. */
export function DataRow<Row>({ row, columns, href }: DataRowProps<Row>) {
  return (
    <tr
      {...ROLES.row}
      className={`relative border-b border-line last:border-b-0 ${href ? 'hover:bg-hover' : ''} ${CARD}`}
    >
      {columns.map((column, index) => (
        <td key={column.key} {...ROLES.cell} data-label={column.header} className={cellStyle(column)}>
          {index === 0 && href ? <RowLink to={href}>{column.cell(row)}</RowLink> : column.cell(row)}
        </td>
      ))}
    </tr>
  );
}

// On a card an empty cell would leave its label behind with nothing under it.
const LABELLED =
  'cards:empty:hidden cards:before:block cards:before:text-xs cards:before:text-ink-3 cards:before:content-[attr(data-label)]';

function cellStyle<Row>({ align, phone = 'line', hideHeader = false }: Column<Row>): string {
  const desk = `h-11 px-3 py-1.5 first:pl-4 last:pr-4 align-middle ${align === 'end' ? 'text-right cards:text-left' : ''}`;
  if (phone === 'hide') return `${desk} cards:hidden`;
  const reset = 'cards:h-auto cards:min-w-0 cards:p-0!';
  if (phone === 'title') return `${desk} ${reset} cards:col-span-full cards:text-lg cards:font-medium`;
  const room = phone === 'wide' ? 'cards:col-span-full' : '';
  return `${desk} ${reset} ${room} ${hideHeader ? 'cards:empty:hidden' : LABELLED}`;
}

function RowLink({ to, children }: { readonly to: string; readonly children: ReactNode }) {
  return (
    <Link to={to} prefetch="intent" className="font-medium text-ink after:absolute after:inset-0 hover:text-accent">
      {children}
    </Link>
  );
}
