import { useTranslations } from 'use-intl';
import { EmptyState } from '../../components/empty-state.tsx';
import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import { SpendChart } from '../../components/spend-chart.tsx';
import { TextLink } from '../../components/text-link.tsx';
import type { PremierPageData } from './route.tsx';

type Report = PremierPageData['purchaseReport'];

/** Twelve months of spend by category: the five largest, and the rest as one. */
export function SpendPanel({ report }: { readonly report: Report }) {
  const t = useTranslations('premier');
  const { total, wholeAccount } = report;
  return (
    <Panel
      title={t('spend')}
      note={wholeAccount ? t('spendAll') : t('spendOwn')}
      actions={
        <>
          <Money value={total.net} whole className="font-semibold" />
          <TextLink to="/reports">{t('openReport')}</TextLink>
        </>
      }
    >
      {total.orders > 0 ? (
        <SpendChart title={t('spend')} currency={report.currency} months={report.months} groups={report.groups} />
      ) : (
        <EmptyState icon="chart" title={t('noSpend')}>
          {t('noSpendHint')}
        </EmptyState>
      )}
    </Panel>
  );
}
