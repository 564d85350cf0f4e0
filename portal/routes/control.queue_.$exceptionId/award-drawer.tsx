import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { Day } from '../../components/date.tsx';
import { DefinitionList } from '../../components/definition-list.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Money } from '../../components/money.tsx';
import { formatDay } from '../../i18n/format.ts';
import { useClock, useIntlTag } from '../../i18n/portal-provider.tsx';
import { AboutFields, type SettleProps } from './about-fields.tsx';
import { formerlyOf } from './formerly.ts';
import type { AwardEffect, Candidate, Exception } from './route.tsx';

type AwardDrawerProps = SettleProps & {
  readonly candidate: Candidate;
  readonly preview: { readonly obstacle: string | null; readonly effect: AwardEffect | null };
};

/** What awarding the pieces to the chosen supplier would do, to be confirmed; or what stands in the way. */
export function AwardDrawer({ exception, candidate, preview, result, idempotencyKey }: AwardDrawerProps) {
  const t = useTranslations('controlException');
  const back = `/control/queue/${exception.id}`;
  const { supplier } = candidate;
  const { effect, obstacle } = preview;
  return (
    <Drawer title={t('preview.title', { name: supplier.name })} closeTo={back}>
      <ActionForm intent="awarded" result={result}>
        <AboutFields exception={exception} idempotencyKey={idempotencyKey} />
        <input type="hidden" name="supplierId" value={supplier.id} />
        {obstacle && <p>{t(`unusable.${obstacle}`)}</p>}
        {effect && (
          <>
            <input type="hidden" name="shownQuantity" value={effect.quantity} />
            <input type="hidden" name="shownArrivesOn" value={effect.arrivesOn} />
            <Supply exception={exception} candidate={candidate} effect={effect} />
            <Dates exception={exception} effect={effect} />
            <Told effect={effect} />
          </>
        )}
        <FormActions>
          {effect && (
            <SubmitButton name="send" value="awarded">
              {t('preview.confirm', { count: effect.quantity, name: supplier.name })}
            </SubmitButton>
          )}
          <LinkButton to={back} variant="quiet" preventScrollReset>
            {t('preview.back')}
          </LinkButton>
        </FormActions>
      </ActionForm>
    </Drawer>
  );
}

type EffectProps = { readonly exception: Exception; readonly effect: AwardEffect };

function Supply({ exception, candidate, effect }: EffectProps & { readonly candidate: Candidate }) {
  const t = useTranslations('controlException');
  const { minimumQuantity, multiple } = candidate;
  const { quantity, needed, surplus, withdrawn, lateDays } = effect;
  const formerly = formerlyOf(exception);
  const ordered = [
    t('preview.orderedOf', { quantity, needed, surplus }),
    ...(surplus > 0 ? [t('preview.surplus', { surplus, minimum: minimumQuantity, multiple })] : []),
  ];
  const entries = [
    { id: 'ordered', term: t('preview.ordered'), value: ordered.join(' ') },
    ...(withdrawn > 0
      ? [
          {
            id: 'withdrawn',
            term: t(`preview.${formerly}.term`),
            value: t(`preview.${formerly}.of`, { count: withdrawn, name: exception.supplier?.name ?? '' }),
          },
        ]
      : []),
    {
      id: 'cost',
      term: t('preview.cost'),
      value: (
        <>
          <Money value={effect.total} />{' '}
          <span className="text-ink-3">
            ({t('preview.each', { count: quantity })} <Money value={effect.unitCost} />)
          </span>
        </>
      ),
    },
    {
      id: 'arrives',
      term: t('arrives'),
      value: (
        <>
          <Day date={effect.arrivesOn} weekday />{' '}
          <span className="text-ink-3">({t('preview.late', { count: lateDays })})</span>
        </>
      ),
    },
  ];
  return <DefinitionList entries={entries} />;
}

// The dates of the order and, where it has several, of its lines.
function Dates({ exception, effect }: EffectProps) {
  const t = useTranslations('controlException');
  const { order } = exception;
  const lines = effect.lines.map(({ lineId, ...dates }) => {
    const line = order.lines.find(({ id }) => id === lineId);
    return { id: lineId, name: line ? `${line.quantity} × ${line.description}` : '', ...dates };
  });
  const shown =
    lines.length > 1
      ? [{ ...effect, id: order.id, name: order.number }, ...lines]
      : [{ ...effect, id: order.id, name: order.number }];
  return (
    <section className="grid gap-2">
      <h3 className="font-semibold">{t('preview.dates')}</h3>
      <ul className="grid gap-2">
        {shown.map(({ id, name, promisedDate, expectedDate, wouldBeExpected }) => (
          <li key={id} className="grid gap-1.5 rounded-md border border-line p-3">
            <p className="font-medium">{name}</p>
            <DefinitionList
              entries={[
                { id: 'promised', term: t('promised'), value: <Day date={promisedDate} /> },
                { id: 'now', term: t('expected'), value: <Day date={expectedDate} /> },
                {
                  id: 'after',
                  term: t('preview.after'),
                  value: (
                    <strong>
                      <Day date={wouldBeExpected} />
                    </strong>
                  ),
                },
              ]}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Told({ effect }: { readonly effect: AwardEffect }) {
  const t = useTranslations('controlException');
  const tag = useIntlTag();
  const now = useClock();
  const date = formatDay(tag, effect.wouldBeExpected, now);
  return (
    <section className="grid gap-1">
      <h3 className="font-semibold">{t('preview.customer')}</h3>
      <p className="text-ink-2" suppressHydrationWarning>
        {t(effect.tellsCustomer ? 'preview.told' : 'preview.notTold', { date })}
      </p>
    </section>
  );
}
