import { useTranslations } from 'use-intl';
import { Badge } from '../../components/badge.tsx';
import { Panel } from '../../components/panel.tsx';
import { Timeline } from '../../components/timeline.tsx';
import { useTimeZone } from '../../components/use-time-zone.ts';
import { formatInstant } from '../../i18n/format.ts';
import { useClock, useIntlTag } from '../../i18n/portal-provider.tsx';
import type { Unit } from './route.tsx';

type Piece = Unit['asBuilt'][number];

/** The unit as a tree of what is and was in it: each part with its serial number and the time it has been there. */
export function AsBuiltPanel({ unit }: { readonly unit: Unit }) {
  const t = useTranslations('floorUnit');
  return (
    <Panel title={t('asBuilt')}>
      {unit.asBuilt.length === 0 ? (
        <p className="text-ink-2">{t('asBuiltNone')}</p>
      ) : (
        <ul>
          <li>
            <span className="font-medium">{unit.product.name}</span>{' '}
            <span className="font-mono text-sm text-ink-2">{unit.serial}</span>
            <ul className="mt-1 ml-2 border-l border-line-strong">
              {unit.asBuilt.map((piece) => (
                <PieceNode key={`${piece.component.sku} ${piece.serial} ${piece.from}`} piece={piece} />
              ))}
            </ul>
          </li>
        </ul>
      )}
    </Panel>
  );
}

function PieceNode({ piece }: { readonly piece: Piece }) {
  const t = useTranslations('floorUnit');
  const tag = useIntlTag();
  const now = useClock();
  const zone = useTimeZone();
  const { component, serial, quantity, from, until, installedBy } = piece;
  const at = (instant: string | null) => (instant ? formatInstant(tag, instant, zone, now) : '–');
  const time = until ? t('period', { from: at(from), until: at(until) }) : t('since', { from: at(from) });
  return (
    <li className="relative py-1 pl-5 before:absolute before:top-3.5 before:left-0 before:h-px before:w-3.5 before:bg-line-strong">
      <span className="flex flex-wrap items-baseline justify-between gap-x-4">
        <span className={until ? 'text-ink-3 line-through' : ''}>
          {quantity > 1 && `${quantity} × `}
          {component.name} <span className="font-mono text-sm">{serial ?? component.sku}</span>
        </span>
        <span className="text-sm text-ink-3" suppressHydrationWarning>
          {until && (
            <span className="mr-2">
              <Badge>{t('taken')}</Badge>
            </span>
          )}
          {[time, installedBy].filter(Boolean).join(' · ')}
        </span>
      </span>
    </li>
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
