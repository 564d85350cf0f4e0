import { useTranslations } from 'use-intl';
import { Badge } from '../../components/badge.tsx';
import { CsvLink } from '../../components/csv-link.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Panel } from '../../components/panel.tsx';
import { Quantity } from '../../components/quantity.tsx';
import { Timeline } from '../../components/timeline.tsx';
import { useTimeZone } from '../../components/use-time-zone.ts';
import { formatInstant } from '../../i18n/format.ts';
import { useClock, useIntlTag } from '../../i18n/portal-provider.tsx';
import type { Unit } from './route.tsx';

type Piece = Unit['asBuilt'][number];

/** What is and was in the unit: each part with its serial number where it has one, how many, and the time it has been there. */
export function AsBuiltPanel({ unit }: { readonly unit: Unit }) {
  const t = useTranslations('floorUnit');
  const columns = useColumns();
  const note = t('asBuiltOf', { product: unit.product.name, sku: unit.product.sku, serial: unit.serial });
  return (
    <Panel
      title={t('asBuilt')}
      note={note}
      flush
      actions={
        unit.asBuilt.length > 0 && (
          <CsvLink file={`/control/assembly/${unit.id}/as-built.csv`} params={new URLSearchParams()} />
        )
      }
    >
      {unit.asBuilt.length === 0 ? (
        <p className="px-4 py-3 text-ink-2">{t('asBuiltNone')}</p>
      ) : (
        <DataTable
          caption={t('asBuilt')}
          columns={columns}
          rows={unit.asBuilt}
          rowKey={({ component, serial, from }) => `${component.sku} ${serial} ${from}`}
        />
      )}
    </Panel>
  );
}

function useColumns(): Column<Piece>[] {
  const t = useTranslations('floorUnit');
  const struck = (piece: Piece) => (piece.until ? 'text-ink-3 line-through' : '');
  return [
    {
      key: 'part',
      header: t('part'),
      cell: (piece) => <span className={struck(piece)}>{piece.component.name}</span>,
      phone: 'title',
    },
    {
      key: 'sku',
      header: t('sku'),
      cell: (piece) => <span className={`whitespace-nowrap ${struck(piece)}`}>{piece.component.sku}</span>,
    },
    {
      key: 'serial',
      header: t('serialNumber'),
      cell: (piece) =>
        piece.serial ? (
          <span className={`font-mono text-sm break-words ${struck(piece)}`}>{piece.serial}</span>
        ) : (
          <span className="text-ink-3">{t(piece.component.serialised ? 'serialUnknown' : 'serialNone')}</span>
        ),
    },
    { key: 'quantity', header: t('quantity'), cell: ({ quantity }) => <Quantity value={quantity} />, align: 'end' },
    { key: 'installed', header: t('installedAt'), cell: (piece) => <Period piece={piece} /> },
    { key: 'by', header: t('installedBy'), cell: ({ installedBy }) => installedBy ?? '–' },
  ];
}

function Period({ piece: { from, until } }: { readonly piece: Piece }) {
  const t = useTranslations('floorUnit');
  const tag = useIntlTag();
  const now = useClock();
  const zone = useTimeZone();
  const at = (instant: string | null) => (instant ? formatInstant(tag, instant, zone, now) : '–');
  return (
    <span className="inline-flex flex-wrap items-center gap-x-2" suppressHydrationWarning>
      {until ? t('period', { from: at(from), until: at(until) }) : at(from)}
      {until && <Badge>{t('taken')}</Badge>}
    </span>
  );
}

/** Every test of the unit, the newest first. */
export function TestsPanel({ tests }: { readonly tests: Unit['tests'] }) {
  const t = useTranslations('floorUnit');
  if (tests.length === 0) return null;
  const events = tests.toReversed().map(({ passed, note, testedBy, testedAt }) => ({
    id: testedAt,
    at: testedAt,
    title: passed ? t('testPassed') : t('testFailed'),
    body: note,
    by: testedBy,
    tone: passed ? ('ok' as const) : ('blocked' as const),
  }));
  return (
    <Panel title={t('tests')}>
      <Timeline events={events} />
    </Panel>
  );
}
