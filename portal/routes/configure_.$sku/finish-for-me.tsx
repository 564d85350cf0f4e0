import { useTranslations } from 'use-intl';
import { EarliestDay } from '../../components/earliest-day.tsx';
import { Icon } from '../../components/icon.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Money } from '../../components/money.tsx';
import { formatPair } from '../../i18n/format.ts';
import { useIntlTag } from '../../i18n/portal-provider.tsx';
import { type Address, GOALS, type Goal, withChoices, writeAddress } from './address.ts';
import type { View } from './view.ts';

type FinishProps = { readonly view: View; readonly address: Address };

/** Completes the open groups: first shown with its total and date, taken over by one press. */
export function FinishForMe({ view, address }: FinishProps) {
  const t = useTranslations('configurator.finish');
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-center gap-2">
        <span className="text-sm text-ink-3">{t('label')}</span>
        {GOALS.map((goal) => (
          <LinkButton
            key={goal}
            to={writeAddress(address, { finish: goal, why: null })}
            size="small"
            icon="bolt"
            preventScrollReset
            prefetch="none"
            aria-current={address.finish === goal ? 'true' : undefined}
          >
            {t(wordOf(goal, address))}
          </LinkButton>
        ))}
      </div>
      {address.finish && <Offer view={view} address={address} />}
    </div>
  );
}

// What is cheapest is told by what cheap is measured by.
function wordOf(goal: Goal, { by }: Address): string {
  return goal === 'CHEAPEST' && by === 'WHOLE_LIFE' ? 'CHEAPEST_TO_OWN' : goal;
}

function Offer({ view, address }: FinishProps) {
  const tag = useIntlTag();
  const t = useTranslations('configurator.finish');
  const close = (
    <LinkButton
      to={writeAddress(address, { finish: null })}
      size="small"
      variant="quiet"
      preventScrollReset
      prefetch="none"
    >
      {t('leave')}
    </LinkButton>
  );
  const offer = view.completion;
  const frame = 'grid gap-2 rounded-md border border-accent/35 bg-accent-soft p-3 text-base';
  if (!offer)
    return (
      <div role="status" className={frame}>
        <p>{t('notFound')}</p>
        <div>{close}</div>
      </div>
    );
  return (
    <div role="status" className={frame}>
      <p className="font-medium">{t('adds', { count: offer.added.length })}</p>
      <ul className="grid gap-0.5 text-sm text-ink-2">
        {offer.added.map(({ groupName, optionName, quantity }) => (
          <li key={`${groupName} ${optionName}`}>
            {formatPair(tag, groupName, quantity > 1 ? `${quantity} × ${optionName}` : optionName)}
          </li>
        ))}
      </ul>
      <p>{t.rich('total', { price: () => <Money value={offer.total} className="font-medium" /> })}</p>
      {offer.wholeLife?.total && (
        <p>{t.rich('owned', { price: () => <Money value={offer.wholeLife?.total} className="font-medium" /> })}</p>
      )}
      {offer.earliest && <EarliestDay value={offer.earliest} />}
      <p className="flex items-start gap-1.5 text-sm text-ink-2">
        <Icon name={offer.proved ? 'checkCircle' : 'clock'} size={14} className="mt-0.5" />
        {t(offer.proved ? `proved${wordOf(address.finish ?? 'CHEAPEST', address)}` : 'notProved')}
      </p>
      <div className="flex flex-wrap gap-2">
        <LinkButton
          to={withChoices(address, offer.choices)}
          variant="primary"
          size="small"
          preventScrollReset
          prefetch="none"
        >
          {t('take')}
        </LinkButton>
        {close}
      </div>
    </div>
  );
}
