import { useTranslations } from 'use-intl';
import { BarChart } from '../../components/chart/bar-chart.tsx';
import { PriceWaterfall } from '../../components/chart/price-waterfall.tsx';
import { ErrorPage } from '../../components/error-page.tsx';
import { ItemPicture } from '../../components/item-picture.tsx';
import { Panel } from '../../components/panel.tsx';
import { StageBar } from '../../components/stage-bar.tsx';
import { formatMoney, formatMoneyShort, type MoneyValue } from '../../i18n/format.ts';
import { useIntlTag } from '../../i18n/portal-provider.tsx';
import { SAMPLE_FAMILIES, SAMPLE_SPEND } from './samples.ts';
import { useSampleStages } from './use-sample-stages.ts';

const eur = (amount: number): MoneyValue => ({ amount: String(amount), currency: 'EUR' });

/** Stage bars, charts, the price waterfall, drawings and error pages. */
export function PictureSamples() {
  const t = useTranslations('gallery');
  const stages = useSampleStages();
  return (
    <>
      <Panel title={t('stages')}>
        <div className="grid gap-6">
          <StageBar label={t('stages')} stages={stages(3)} />
          <StageBar label={t('stages')} stages={stages(1, true)} />
        </div>
      </Panel>
      <Charts />
      <div className="grid gap-6 lg:grid-cols-2">
        <Panel title={t('price')}>
          <PriceWaterfall
            caption={t('price')}
            steps={[
              { key: 'list', label: t('listPrice'), kind: 'total', value: eur(198000) },
              { key: 'agreement', label: t('agreement'), note: 'AKL-2026-04', kind: 'change', value: eur(-23760) },
              { key: 'options', label: t('options'), kind: 'change', value: eur(31200) },
              { key: 'net', label: t('net'), kind: 'total', value: eur(205440) },
              { key: 'tax', label: t('tax'), note: '19 %', kind: 'change', value: eur(39034) },
              { key: 'gross', label: t('gross'), kind: 'total', value: eur(244474) },
            ]}
          />
        </Panel>
        <Panel title={t('pictures')}>
          <ul className="grid grid-cols-[repeat(auto-fill,minmax(4.5rem,1fr))] gap-3 text-center text-xs text-ink-3">
            {SAMPLE_FAMILIES.map((family) => (
              <li key={family} className="grid justify-items-center gap-1">
                <ItemPicture family={family} />
                {family}
              </li>
            ))}
          </ul>
        </Panel>
      </div>
      <Panel title={t('errors')}>
        <div className="grid divide-y divide-line md:grid-cols-2">
          {[403, 404, 500, 503].map((status) => (
            <ErrorPage key={status} status={status} level={3} />
          ))}
        </div>
      </Panel>
    </>
  );
}

function Charts() {
  const t = useTranslations('gallery');
  const tag = useIntlTag();
  const month = new Intl.DateTimeFormat(tag, { month: 'short', timeZone: 'UTC' });
  const bars = SAMPLE_SPEND.map(([key, values]) => ({
    key,
    label: month.format(new Date(`${key}-01T00:00:00Z`)),
    values,
  }));
  const words = {
    axis: t('month'),
    format: (value: number) => formatMoney(tag, eur(value), { whole: true }),
    formatShort: (value: number) => formatMoneyShort(tag, eur(value)),
  };
  return (
    <>
      <Panel title={t('spend')}>
        <BarChart title={t('spend')} series={[t('systems'), t('vehicles'), t('components')]} bars={bars} {...words} />
      </Panel>
      <Panel title={t('spendSystems')}>
        <BarChart
          title={t('spendSystems')}
          series={[t('systems')]}
          bars={bars.map((bar) => ({ ...bar, values: bar.values.slice(0, 1) }))}
          {...words}
        />
      </Panel>
    </>
  );
}
