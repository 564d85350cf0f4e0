import { useTranslations } from 'use-intl';
import type { Names } from '#engine';
import type { Column } from '../../components/data-table.tsx';
import { useFacts } from '../../i18n/portal-provider.tsx';
import { RowActs } from './row-acts.tsx';

type Named = { readonly code: string; readonly names: Names };

/** The columns of a list of parts: its name under a heading, what is particular to it, and what can be done with it. */
export function usePartColumns<Part extends Named>(
  part: string,
  parameter: string,
  heading: string,
  own: readonly Column<Part>[],
): Column<Part>[] {
  const t = useTranslations('controlModel');
  const { locale } = useFacts();
  return [
    {
      key: 'name',
      header: heading,
      phone: 'title',
      cell: ({ code, names }) => (
        <>
          {names[locale]} <span className="font-mono text-sm text-ink-3">{code}</span>
        </>
      ),
    },
    ...own,
    {
      key: 'act',
      header: t('act'),
      hideHeader: true,
      align: 'end',
      cell: ({ code, names }) => (
        <RowActs part={part} code={code} name={names[locale]} editTo={`?${parameter}=${encodeURIComponent(code)}`} />
      ),
    },
  ];
}
