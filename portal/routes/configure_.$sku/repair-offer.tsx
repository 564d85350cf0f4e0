import { useTranslations } from 'use-intl';
import { LinkButton } from '../../components/link-button.tsx';
import { Money } from '../../components/money.tsx';
import { withChoices, writeAddress } from './address.ts';
import type { OptionProps } from './option-row.tsx';
import { optionNames } from './view.ts';

/** How to have a blocked option all the same: what would be given up, and the total after it. */
export function RepairOffer({ view, address, outline }: OptionProps) {
  const t = useTranslations('configurator.repair');
  const nameOf = optionNames(view);
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
        {repair.givenUp.map(({ group, option, quantity }) => (
          <li key={`${group} ${option ?? ''}`}>
            {t('giveUp', { name: quantity > 1 ? `${quantity} × ${nameOf(group, option)}` : nameOf(group, option) })}
          </li>
        ))}
        <li>{t.rich('total', { price: () => <Money value={repair.total} className="font-medium text-ink" /> })}</li>
        {!repair.proved && <li className="text-sm text-ink-3">{t('notProved')}</li>}
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
