import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { TICK } from '../../components/checkbox.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Day } from '../../components/date.tsx';
import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import type { Candidate, Exception } from './route.tsx';

/**
 * Who could deliver instead, best first, with what speaks for and against each. Choosing one shows what the award would do; only who keeps
 * the day is chosen beforehand.
 */
export function AwardPanel({ exception }: { readonly exception: Exception }) {
  const t = useTranslations('controlException');
  const inTime = exception.candidates.find(({ rejection, lateDays }) => rejection === null && lateDays === 0);
  const columns = useColumns(inTime?.supplier.id);
  return (
    <Panel title={t('award')} note={t('awardNote', { count: exception.needed })} flush>
      {exception.candidates.length === 0 ? (
        <p className="p-4 text-ink-2">{t('noCandidates')}</p>
      ) : (
        <Form preventScrollReset className="grid">
          <DataTable
            caption={t('candidates')}
            columns={columns}
            rows={exception.candidates}
            rowKey={({ supplier }) => supplier.id}
          />
          <div className="flex flex-wrap items-center gap-3 border-t border-line p-4">
            <Button type="submit">{t('awardShow')}</Button>
            <span className="text-sm text-ink-3">{t('awardShowNote')}</span>
          </div>
        </Form>
      )}
    </Panel>
  );
}

function useColumns(chosen: string | undefined): Column<Candidate>[] {
  const t = useTranslations('controlException');
  return [
    {
      key: 'supplier',
      header: t('supplier'),
      phone: 'title',
      cell: ({ supplier }) => (
        <label className="inline-flex min-h-6 items-center gap-2.5 font-medium pointer-coarse:min-h-11">
          <input
            type="radio"
            name="supplier"
            value={supplier.id}
            required
            defaultChecked={supplier.id === chosen}
            className={TICK}
          />
          {supplier.name}
        </label>
      ),
    },
    { key: 'rank', header: t('rank'), cell: ({ rank }) => rank ?? '–', align: 'end' },
    { key: 'cost', header: t('cost'), cell: ({ unitCost }) => <Money value={unitCost} />, align: 'end' },
    {
      key: 'lots',
      header: t('lots'),
      cell: ({ minimumQuantity, multiple }) => t('lotsOf', { minimum: minimumQuantity, multiple }),
    },
    { key: 'lead', header: t('lead_days'), cell: ({ leadDays }) => t('days', { count: leadDays }) },
    { key: 'arrives', header: t('arrives'), cell: ({ arrivesOn }) => <Day date={arrivesOn} /> },
    { key: 'verdict', header: t('verdict'), cell: (row) => <Verdict candidate={row} /> },
  ];
}

function Verdict({ candidate: { rejection, lateDays } }: { readonly candidate: Candidate }) {
  const t = useTranslations('controlException');
  if (rejection) return <Badge tone="blocked">{t(`rejection.${rejection}`)}</Badge>;
  const late = lateDays ?? 0;
  return <Badge tone={late > 0 ? 'risk' : 'ok'}>{t('late', { count: late })}</Badge>;
}
