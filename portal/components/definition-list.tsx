import type { ReactNode } from 'react';

type Entry = { readonly term: ReactNode; readonly value: ReactNode; readonly id: string };

type DefinitionListProps = { readonly entries: readonly Entry[]; readonly columns?: 1 | 2 | 3 };

const COLUMNS = { 1: '', 2: 'md:grid-cols-2', 3: 'md:grid-cols-3' } as const;

/** Names and values of one thing. */
export function DefinitionList({ entries, columns = 1 }: DefinitionListProps) {
  if (columns === 1) {
    return (
      <dl className="grid gap-y-2">
        {entries.map(({ id, term, value }) => (
          <div key={id} className="grid grid-cols-[minmax(6rem,2fr)_3fr] gap-x-4 text-base">
            <dt className="text-ink-3">{term}</dt>
            <dd className="min-w-0 break-words">{value}</dd>
          </div>
        ))}
      </dl>
    );
  }
  return (
    <dl className={`grid grid-cols-2 gap-x-6 gap-y-3 ${COLUMNS[columns]}`}>
      {entries.map(({ id, term, value }) => (
        <div key={id} className="min-w-0 text-base">
          <dt className="text-sm text-ink-3">{term}</dt>
          <dd className="break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
