import { useTranslations } from 'use-intl';
import { DocumentLines } from '../../components/document-lines.tsx';
import { DocumentTotals } from '../../components/document-totals.tsx';
import { ExpectedDay } from '../../components/expected-day.tsx';
import { OrderMeter } from '../../components/order-meter.tsx';
import { Panel } from '../../components/panel.tsx';
import { ReasonList } from '../../components/reason-list.tsx';
import { TextLink } from '../../components/text-link.tsx';
import type { OrderView } from './route.tsx';

type Line = OrderView['lines'][number];

/** The lines with their stage, date and reasons, the serial numbers that left, and the totals. */
export function LinesPanel({ order }: { readonly order: OrderView }) {
  const t = useTranslations('order');
  return (
    <Panel title={t('lines')} flush>
      <DocumentLines
        lines={order.lines}
        aside={(line) => (
          <>
            <OrderMeter stage={line.stage} atRisk={line.findings.length > 0} />
            {line.stage !== 'CANCELLED' && (
              <span className="flex flex-wrap items-baseline gap-x-2 text-sm text-ink-2">
                {line.stage === 'DELIVERED' ? t('deliveredOn') : t('expected')}
                <ExpectedDay
                  promised={line.promisedDate}
                  expected={line.expectedDate}
                  stage={line.stage}
                  atRisk={line.findings.length > 0}
                  inline
                />
              </span>
            )}
          </>
        )}
        below={(line) => <LineNotes line={line} withReasons={order.lines.length > 1} />}
      />
      <DocumentTotals net={order.net} tax={order.tax} gross={order.gross} />
    </Panel>
  );
}

// That it is late stands beside its date.
const reasonsOf = ({ findings }: Line) => findings.filter(({ code }) => code !== 'later_than_promised');

function LineNotes({ line, withReasons }: { readonly line: Line; readonly withReasons: boolean }) {
  const t = useTranslations('order');
  return (
    <div className="mt-1.5 grid gap-1.5 empty:hidden">
      {withReasons && <ReasonList findings={reasonsOf(line)} tone="risk" />}
      {line.units.length > 0 && (
        <p className="text-sm text-ink-2">
          {t('serials')}{' '}
          {line.units.map(({ serial, state }, index) => (
            <span key={serial}>
              {index > 0 && ', '}
              {state === 'DELIVERED' ? (
                <TextLink to={`/assets?${new URLSearchParams({ q: serial })}`} className="font-mono">
                  {serial}
                </TextLink>
              ) : (
                <span className="font-mono">{serial}</span>
              )}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
