import { useTranslations } from 'use-intl';
import { Day } from '../../components/date.tsx';
import { DefinitionList } from '../../components/definition-list.tsx';
import { Panel } from '../../components/panel.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { shiftDay } from '../../i18n/format.ts';

import type { PremierPageData } from './route.tsx';

type AgreementPanelProps = {
  readonly data: Pick<PremierPageData, 'account' | 'priceAgreements' | 'catalogueCount' | 'today'>;
};

/** The price agreements in force, the terms of payment, and how much they let one choose from. `validUntil` is the first day without them. */
export function AgreementPanel({ data }: AgreementPanelProps) {
  const t = useTranslations('premier');
  const { account, priceAgreements, catalogueCount, today } = data;
  const inForce = priceAgreements.nodes.filter(
    ({ status, validFrom, validUntil }) =>
      status === 'PUBLISHED' && (!validFrom || validFrom <= today) && (!validUntil || validUntil > today),
  );
  const agreements = inForce.map(({ id, number, validUntil }) => ({
    id,
    term: number,
    value: validUntil ? (
      <>
        {t('validUntil')} <Day date={shiftDay(validUntil, -1)} />
      </>
    ) : (
      t('openEnded')
    ),
  }));
  const entries = [
    ...agreements,
    { id: 'payment', term: t('payment'), value: t('paymentDays', { count: account.paymentDays }) },
    {
      id: 'items',
      term: t('catalogue'),
      value: <TextLink to="/catalogue">{t('items', { count: catalogueCount })}</TextLink>,
    },
  ];
  return (
    <Panel title={t('agreement')}>
      {inForce.length === 0 && <p className="mb-2 text-ink-2">{t('noAgreement')}</p>}
      <DefinitionList entries={entries} />
    </Panel>
  );
}
