import { useTranslations } from 'use-intl';
import { Badge, Count } from '../../components/badge.tsx';
import { Sparkline } from '../../components/chart/sparkline.tsx';
import { Day, Instant, RelativeTime } from '../../components/date.tsx';
import { DefinitionList } from '../../components/definition-list.tsx';
import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import { ProgressBar } from '../../components/progress-bar.tsx';
import { Quantity } from '../../components/quantity.tsx';
import { Stat, StatRow } from '../../components/stat.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { TextLink } from '../../components/text-link.tsx';

const INSTANT = '2026-11-20T14:05:00Z';

/** Numbers, money, dates, states. */
export function ValueSamples() {
  const t = useTranslations('gallery');
  return (
    <>
      <StatRow>
        <Stat
          label={t('openOrders')}
          value="12"
          note={t('openOrdersNote')}
          to="/gallery?state=at_risk"
          chart={<Sparkline values={[4, 6, 5, 9, 8, 12]} label={t('trend')} />}
        />
        <Stat
          label={t('saved')}
          value={<Money value={{ amount: '8140000', currency: 'EUR' }} whole />}
          note={t('savedNote')}
        />
        <Stat label={t('assets')} value="312" note={t('assetsNote')} to="/gallery" />
        <Stat label={t('onTime')} value="94 %" note={t('onTimeNote')} />
      </StatRow>
      <Panel title={t('values')}>
        <div className="grid gap-6 md:grid-cols-2">
          <DefinitionList
            entries={[
              { id: 'eur', term: t('money'), value: <Money value={{ amount: '123456789', currency: 'EUR' }} /> },
              { id: 'jpy', term: t('moneyWhole'), value: <Money value={{ amount: '1234567', currency: 'JPY' }} /> },
              {
                id: 'twd',
                term: t('moneySigned'),
                value: <Money value={{ amount: '-9900', currency: 'TWD' }} signed />,
              },
              { id: 'none', term: t('moneyNone'), value: <Money value={null} /> },
              { id: 'day', term: t('day'), value: <Day date="2026-12-03" weekday /> },
              { id: 'instant', term: t('instant'), value: <Instant at={INSTANT} zone="Asia/Taipei" withZone /> },
              { id: 'ago', term: t('ago'), value: <RelativeTime at={INSTANT} /> },
              { id: 'quantity', term: t('quantity'), value: <Quantity value={1200} unit="piece" /> },
              { id: 'link', term: t('link'), value: <TextLink to="/gallery">ALDER-2231</TextLink> },
            ]}
          />
          <div className="grid content-start gap-4">
            <div className="flex flex-wrap gap-2">
              <Badge tone="ok">{t('approve')}</Badge>
              <Badge tone="accent">{t('values')}</Badge>
              {['delivered', 'pending', 'at_risk', 'rejected', 'draft', 'in_production'].map((state) => (
                <StateBadge key={state} state={state} />
              ))}
              <Count value={3} />
              <Count value={128} />
            </div>
            <ProgressBar label={t('received')} value={3} max={8} text={t('receivedOf', { value: 3, max: 8 })} />
            <ProgressBar
              label={t('importing')}
              value={6200}
              max={6200}
              tone="ok"
              text={t('receivedOf', { value: 6200, max: 6200 })}
            />
            <DefinitionList
              columns={2}
              entries={[
                { id: 'po', term: t('poNumber'), value: '4500017731' },
                { id: 'cc', term: t('costCentre'), value: '4200' },
              ]}
            />
          </div>
        </div>
      </Panel>
    </>
  );
}
