import { useTranslations } from 'use-intl';
import { Badge } from '../../components/badge.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Day } from '../../components/date.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { Icon } from '../../components/icon.tsx';
import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import { useTimeZone } from '../../components/use-time-zone.ts';
import { formatInstant } from '../../i18n/format.ts';
import { useClock, useIntlTag } from '../../i18n/portal-provider.tsx';
import { lotsOf } from './award-lots.ts';
import type { OrderPlan } from './route.tsx';

type Award = OrderPlan['awards'][number];
type Candidate = Award['candidates'][number];

/** Who got what and why, with everybody who was considered, and whether the plan can be made again from its inputs. */
export function AwardsPanel({ plan }: { readonly plan: OrderPlan }) {
  const t = useTranslations('controlOrder');
  const tag = useIntlTag();
  const now = useClock();
  const at = formatInstant(tag, plan.plannedAt, useTimeZone(), now);
  const columns = useColumns();
  return (
    <Panel title={t('awards')} note={t('awardsNote')} flush>
      <ul>
        {plan.awards.map((award) => (
          <li
            key={`${award.component.sku} ${award.supplier.name} ${award.awardedAt} ${award.quantity}`}
            className="border-b border-line px-4 py-3"
          >
            <AwardHead award={award} />
            <Disclosure summary={t('candidates', { count: award.candidates.length })}>
              <DataTable
                caption={t('candidates', { count: award.candidates.length })}
                columns={columns}
                rows={award.candidates}
                rowKey={({ supplier, rank, landedCost }) => `${supplier.id} ${rank} ${landedCost?.amount}`}
              />
            </Disclosure>
          </li>
        ))}
      </ul>
      <p className="flex flex-wrap items-center gap-x-2 px-4 py-3 text-sm text-ink-2" suppressHydrationWarning>
        <Icon
          name={plan.replayIsIdentical ? 'checkCircle' : 'warning'}
          size={14}
          className={plan.replayIsIdentical ? 'text-ok' : 'text-risk'}
        />
        {t('replay', { at, rule: plan.ruleVersion })}. {plan.replayIsIdentical ? t('replayed') : t('replayDiffers')}
      </p>
    </Panel>
  );
}

function AwardHead({ award }: { readonly award: Award }) {
  const t = useTranslations('controlOrder');
  const lots = lotsOf(award);
  const who = award.awardedBy ? t('byHand', { name: award.awardedBy }) : t('byRule');
  return (
    <p className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1 pb-1">
      <span>
        <span className="font-medium">{award.component.name}</span>{' '}
        <span className="text-sm text-ink-3">{award.component.sku}</span>
        <span className="block text-ink-2">{t('award', { count: award.quantity, supplier: award.supplier.name })}</span>
        {lots && <span className="block text-sm text-ink-3">{t('lots', lots)}</span>}
      </span>
      <span className="inline-flex flex-wrap items-center gap-2 text-sm text-ink-2">
        <Badge tone="accent">{t(`reason.${award.reason}`)}</Badge> {who}
      </span>
    </p>
  );
}

function useColumns(): Column<Candidate>[] {
  const t = useTranslations('controlOrder');
  return [
    { key: 'supplier', header: t('supplier'), cell: ({ supplier }) => supplier.name, phone: 'title' },
    { key: 'rank', header: t('rank'), cell: ({ rank }) => rank ?? '–', align: 'end' },
    { key: 'awarded', header: t('awarded'), cell: ({ awarded }) => awarded, align: 'end' },
    { key: 'arrives', header: t('arrives'), cell: ({ arrivesOn }) => <Day date={arrivesOn} /> },
    {
      key: 'late',
      header: t('lateDays'),
      cell: ({ lateDays }) => (lateDays === null ? '–' : t('slackDays', { count: lateDays })),
      align: 'end',
    },
    {
      key: 'landed',
      header: t('landed'),
      cell: ({ landedCost }) => <Money value={landedCost} />,
      align: 'end',
    },
    { key: 'preference', header: t('preference'), cell: ({ preference }) => preference ?? '–', align: 'end' },
    {
      key: 'verdict',
      header: t('verdict'),
      cell: ({ rejection }) => (rejection ? <Badge tone="blocked">{t(`rejection.${rejection}`)}</Badge> : '–'),
    },
  ];
}
