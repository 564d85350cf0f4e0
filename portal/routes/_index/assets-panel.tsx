import { useTranslations } from 'use-intl';
import { Day } from '../../components/date.tsx';
import { Panel } from '../../components/panel.tsx';
import { PhoneFold } from '../../components/phone-fold.tsx';
import { SummaryList, SummaryRow } from '../../components/summary-row.tsx';
import { TextLink } from '../../components/text-link.tsx';
import type { PremierPageData } from './route.tsx';

type AssetsPanelProps = {
  readonly figures: PremierPageData['assetFigures'];
  readonly assets: PremierPageData['assets']['nodes'];
};

/** What the account has: how much, what needs thought soon, and what came last. */
export function AssetsPanel({ figures, assets }: AssetsPanelProps) {
  const t = useTranslations('premier');
  return (
    <Panel title={t('assets')} flush actions={figures.total > 0 && <TextLink to="/assets">{t('allAssets')}</TextLink>}>
      {figures.total > 0 ? (
        <>
          <p className="px-4 py-2.5 text-ink-2">{t('assetFigures', figures)}</p>
          <div className="border-t border-line">
            <PhoneFold summary={t('latestAssets')} flush>
              <SummaryList label={t('latestAssets')}>
                {assets.map(({ id, name, serial, deliveredOn }) => (
                  <SummaryRow
                    key={id}
                    to={`/assets/${id}`}
                    icon="asset"
                    title={name}
                    note={serial}
                    end={<Day date={deliveredOn} />}
                  />
                ))}
              </SummaryList>
            </PhoneFold>
          </div>
        </>
      ) : (
        <p className="px-4 py-3.5 text-ink-2">
          {t('noAssets')} <span className="text-ink-3">{t('noAssetsHint')}</span>
        </p>
      )}
    </Panel>
  );
}
