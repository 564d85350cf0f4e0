import { useTranslations } from 'use-intl';
import { Day } from '../../components/date.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Money } from '../../components/money.tsx';
import { withChoices, writeAddress } from './address.ts';
import type { Choice } from './choices.ts';
import { DelayNote } from './delay-note.tsx';
import type { OptionProps } from './option-row.tsx';
import { optionNames } from './view.ts';

/** How to have a blocked option all the same: what would be given up, and the total after it. */
export function RepairOffer({ view, address, outline }: OptionProps) {
  const t = useTranslations('configurator.repair');
  const nameOf = optionNames(view);
  const reason = useTranslations('configurator.reason');
  const named = ({ group, option, quantity }: Choice) => {
    if (option === null) return reason('nothingIn', { group: nameOf(group, null) });
    return quantity > 1 ? `${quantity} × ${nameOf(group, option)}` : nameOf(group, option);
  };
  const repair = view.option?.code === outline.code ? view.option.repair : null;
  const close = writeAddress(address, { why: null });
  if (!repair)
    return (
      <div
        role="status"
        className="mt-1 grid justify-items-start gap-2 rounded-md border border-line bg-surface p-3 text-base"
      >
        <p>{t('never')}</p>
        <LinkButton to={close} size="small" variant="quiet" preventScrollReset prefetch="none">
          {t('close')}
        </LinkButton>
      </div>
    );
  return (
    <div role="status" className="mt-1 grid gap-2 rounded-md border border-accent/35 bg-surface p-3 text-base">
      <p className="font-medium">{t('title', { name: outline.name })}</p>
      <ul className="grid gap-0.5 text-ink-2">
        {repair.givenUp.map((choice) => (
          <li key={`${choice.group} ${choice.option ?? ''}`}>{t('giveUp', { name: named(choice) })}</li>
        ))}
        {repair.replaced.map((choice) => (
          <li key={`${choice.group} ${choice.option ?? ''}`}>{t('replaces', { name: named(choice) })}</li>
        ))}
        <li>
          {t.rich('total', { price: () => <Money value={repair.total} className="font-medium text-ink" /> })}{' '}
          {repair.difference && repair.difference.amount !== '0' && (
            <span>
              {t.rich(view.valid ? 'difference' : 'differenceOpen', {
                price: () => <Money value={repair.difference} signed />,
              })}
            </span>
          )}
        </li>
        {repair.delay !== null && (
          <li>
            {repair.delay === 0 ? t('sameDate') : <DelayNote days={repair.delay} />}
            {repair.earliest && (
              <span> {t.rich('arrives', { day: () => <Day date={repair.earliest?.date ?? ''} /> })}</span>
            )}
          </li>
        )}
        <li className="text-sm text-ink-3">{t(repair.proved ? 'proved' : 'notProved')}</li>
      </ul>
      <div className="flex flex-wrap gap-2">
        <LinkButton
          to={withChoices(address, repair.choices)}
          variant="primary"
          size="small"
          preventScrollReset
          prefetch="none"
        >
          {t('take')}
        </LinkButton>
        <LinkButton to={close} size="small" variant="quiet" preventScrollReset prefetch="none">
          {t('leave')}
        </LinkButton>
      </div>
    </div>
  );
}
