import { useTranslations } from 'use-intl';
import { Disclosure } from '../../components/disclosure.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Money } from '../../components/money.tsx';
import { AssumptionForm } from '../../components/whole-life/assumption-form.tsx';
import { LifeWaterfall } from '../../components/whole-life/life-waterfall.tsx';
import { type Address, addressFields, MEASURES, writeAddress } from './address.ts';
import type { View } from './view.ts';

type WholeLifeProps = { readonly view: View; readonly address: Address };

/** What one unit costs to own under what the buyer assumes, and whether options are compared by that or by price. */
export function WholeLifeSoFar({ view, address }: WholeLifeProps) {
  const t = useTranslations('wholeLife');
  const life = view.wholeLife;
  if (!life) return null;
  const changed = Object.keys(address.assumed).length > 0;
  return (
    <section aria-labelledby="whole-life" className="grid gap-2 border-t border-line pt-3 text-base">
      <div>
        <h2 id="whole-life" className="text-sm text-ink-3">
          {t(view.valid ? 'each' : 'eachSoFar')}
        </h2>
        {life.total ? (
          <Money value={life.total} className="text-lg font-semibold" />
        ) : (
          <p className="text-ink-2">{t('unknown', { currency: life.price.currency })}</p>
        )}
      </div>
      {life.total && <Measures address={address} />}
      <Disclosure summary={<span className="text-sm">{t('how')}</span>}>
        <LifeWaterfall life={life} />
      </Disclosure>
      <Disclosure
        summary={<span className="text-sm">{t(changed ? 'assumedByYou' : 'assumed')}</span>}
        open={life.total === null || changed}
      >
        <AssumptionForm
          assumptions={life.assumptions}
          currency={life.price.currency}
          assumed={address.assumed}
          fields={addressFields(address, { assumed: {} })}
          reset={changed ? writeAddress(address, { assumed: {} }) : null}
        />
      </Disclosure>
    </section>
  );
}

function Measures({ address }: { readonly address: Address }) {
  const t = useTranslations('wholeLife');
  return (
    <div className="grid gap-1">
      <span className="text-sm text-ink-3">{t('compareBy')}</span>
      <span className="flex flex-wrap gap-2">
        {MEASURES.map((by) => (
          <LinkButton
            key={by}
            to={writeAddress(address, { by })}
            size="small"
            preventScrollReset
            prefetch="none"
            aria-current={address.by === by ? 'true' : undefined}
          >
            {t(`by.${by}`)}
          </LinkButton>
        ))}
      </span>
    </div>
  );
}
