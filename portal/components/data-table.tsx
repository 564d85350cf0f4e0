import type { ReactNode } from 'react';
import { ColumnHeader } from './column-header.tsx';
import { DataRow } from './data-row.tsx';
import { ScrollRegion } from './scroll-region.tsx';

export type Column<Row> = {
  readonly key: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers and amounts stand at the end, right-aligned. */
  readonly align?: 'start' | 'end';
  /** The name that `?sort=` takes; without it the column cannot be sorted. */
  readonly sort?: string;
  /** Where there is little width, rows are cards: the title stands on top, others are labelled lines, `wide` over the whole card, `hide` leaves one out. */
  readonly phone?: 'title' | 'line' | 'wide' | 'hide';
  /** Classes for the width, such as `w-32`. */
  readonly width?: string;
  readonly hideHeader?: boolean;
};

export type DataTableProps<Row> = {
  /** Names the table for screen readers; shown with `showCaption`. */
  readonly caption: string;
  readonly showCaption?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  /** Makes the whole row lead there; the first column carries the link. */
  readonly rowHref?: (row: Row) => string;
  /** Sort in force when the address names none, such as `-placed`. */
  readonly defaultSort?: string;
  /** Stands in place of the rows when there are none. */
  readonly empty?: ReactNode;
  /** Rows of totals. */
  readonly footer?: ReactNode;
  /** Scrolls sideways inside its panel; the head then does not stay in view. */
  readonly wide?: boolean;
};

// Cards are made with `display: block`, which takes a table's meaning away unless roles say it.
const ROLES = { table: { role: 'table' }, group: { role: 'rowgroup' }, row: { role: 'row' } } as const;

// The names of the containers that the `cards` variant asks.
function placeFor<Row>(columns: readonly Column<Row>[]): string {
  if (columns.length <= 3) return '[container:table-few/inline-size]';
  return columns.length <= 5 ? '[container:table-some/inline-size]' : '[container:table-many/inline-size]';
}

/** A list of things in columns; cards where it has too little width for them. */
export function DataTable<Row>(props: DataTableProps<Row>) {
  const {
    caption,
    showCaption = false,
    columns,
    rows,
    rowKey,
    rowHref,
    defaultSort = '',
    empty,
    footer,
    wide = false,
  } = props;
  if (rows.length === 0 && empty) return <>{empty}</>;
  const table = (
    <table {...ROLES.table} className="w-full border-collapse text-base cards:block">
      <caption className={showCaption ? 'px-4 py-2 text-left text-sm text-ink-3' : 'sr-only'}>{caption}</caption>
      <thead
        {...ROLES.group}
        className={`bg-surface cards:sr-only ${wide ? '' : 'sticky top-(--header-height,0) z-10'}`}
      >
        <tr {...ROLES.row}>
          {columns.map((column) => (
            <ColumnHeader key={column.key} column={column} defaultSort={defaultSort} />
          ))}
        </tr>
      </thead>
      <tbody {...ROLES.group} className="cards:block">
        {rows.map((row) => (
          <DataRow key={rowKey(row)} row={row} columns={columns} href={rowHref?.(row)} />
        ))}
      </tbody>
      {footer && (
        <tfoot {...ROLES.group} className="border-t-2 border-line font-medium cards:block">
          {footer}
        </tfoot>
      )}
    </table>
  );
  return wide ? <ScrollRegion label={caption}>{table}</ScrollRegion> : <div className={placeFor(columns)}>{table}</div>;
}
