import { useTranslations } from 'use-intl';
import { Validity } from '../../components/control/validity.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Money } from '../../components/money.tsx';
import { Pager } from '../../components/pager.tsx';
import { Panel } from '../../components/panel.tsx';
import { Quantity } from '../../components/quantity.tsx';
import { useIntlTag } from '../../i18n/portal-provider.tsx';
import type { AgreementData } from './route.tsx';

type Line = AgreementData['lines']['nodes'][number];

/** What is agreed: for which goods, from how many, at which price or discount, and when. */
export function AgreementLines({ lines }: Pick<AgreementData, 'lines'>) {
  const t = useTranslations('controlAgreement');
  return (
    <Panel flush title={t('lines')}>
      <DataTable caption={t('lines')} columns={useLineColumns()} rows={lines.nodes} rowKey={({ id }) => id} />
      <Pager pageInfo={lines.pageInfo} summary={t('shown', { count: lines.nodes.length })} />
    </Panel>
  );
}

function useLineColumns(): readonly Column<Line>[] {
  const t = useTranslations('controlAgreement');
  const tag = useIntlTag();
  const percent = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 2 });
  return [
    {
      key: 'goods',
      header: t('goods'),
      cell: ({ sku, itemName, family }) =>
        sku ? (
          <>
            {itemName} <span className="font-mono text-sm text-ink-3">{sku}</span>
          </>
        ) : (
          t('wholeFamily', { name: family?.name ?? '' })
        ),
      phone: 'title',
    },
    {
      key: 'from',
      header: t('fromQuantity'),
      cell: ({ minimumQuantity }) => <Quantity value={minimumQuantity} />,
      align: 'end',
    },
    {
      key: 'basis',
      header: t('basis'),
      cell: ({ unitPrice, discountBasisPoints }) =>
        unitPrice ? (
          <Money value={unitPrice} />
        ) : (
          t('discountOf', { percent: percent.format((discountBasisPoints ?? 0) / 10_000) })
        ),
      align: 'end',
    },
    {
      key: 'valid',
      header: t('valid'),
      cell: ({ validFrom, validUntil }) => <Validity from={validFrom} until={validUntil} />,
    },
  ];
}
