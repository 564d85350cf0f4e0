import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { Badge } from '../../components/badge.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { TICK } from '../../components/checkbox.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Day } from '../../components/date.tsx';
import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import { AboutFields, type SettleProps } from './about-fields.tsx';
import type { Exception } from './route.tsx';

type Candidate = Exception['candidates'][number];

/** Who could deliver instead, best first, with what speaks for and against each; one is chosen by hand. */
export function AwardPanel({ exception, result, idempotencyKey }: SettleProps) {
  const t = useTranslations('controlException');
  const best = exception.candidates.find(({ rejection }) => rejection === null)?.supplier.id;
  const columns = useColumns(best);
  return (
    <Panel title={t('award')} note={t('awardNote')} flush>
      {exception.candidates.length === 0 ? (
        <p className="p-4 text-ink-2">{t('noCandidates')}</p>
      ) : (
        <ActionForm intent="awarded" result={result} className="grid">
          <AboutFields exception={exception} idempotencyKey={idempotencyKey} />
          <DataTable
            caption={t('candidates')}
            columns={columns}
            rows={exception.candidates}
            rowKey={({ supplier }) => supplier.id}
          />
          <div className="border-t border-line p-4">
            <SubmitButton name="send" value="awarded">
              {t('awardSend')}
            </SubmitButton>
          </div>
        </ActionForm>
      )}
    </Panel>
  );
}

function useColumns(best: string | undefined): Column<Candidate>[] {
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
            name="supplierId"
            value={supplier.id}
            required
            defaultChecked={supplier.id === best}
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
