import { useTranslations } from 'use-intl';
import { Quantity } from '../../components/quantity.tsx';
import { Stat, StatRow } from '../../components/stat.tsx';
import type { ImportRun } from './route.tsx';

const COUNTS = [
  { key: 'created' },
  { key: 'changed' },
  { key: 'same' },
  { key: 'duplicates', kind: 'duplicate' },
  { key: 'conflicts', kind: 'conflict' },
  { key: 'bad', kind: 'bad' },
  { key: 'withoutPrice' },
] as const satisfies readonly { readonly key: keyof ImportRun; readonly kind?: string }[];

/** What became of the rows, each number opening the rows behind it where they are listed. */
export function RunCounts({ run }: { readonly run: ImportRun }) {
  const t = useTranslations('controlImport');
  return (
    <StatRow>
      <Stat label={t('counts.rows')} value={<Quantity value={run.rowsRead} />} note={t('counts.rowsNote')} />
      {COUNTS.map((count) => (
        <Stat
          key={count.key}
          label={t(`counts.${count.key}`)}
          value={<Quantity value={run[count.key]} />}
          note={t(`counts.${count.key}Note`)}
          {...('kind' in count && run[count.key] > 0 ? { to: `?kind=${count.kind}` } : {})}
        />
      ))}
    </StatRow>
  );
}
