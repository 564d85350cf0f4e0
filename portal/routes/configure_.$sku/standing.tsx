import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';
import { type Address, withChoices, writeAddress } from './address.ts';
import { withdraw } from './choices.ts';
import { Reasons } from './reasons.tsx';
import { groupState, optionNames, type View } from './view.ts';

type StandingProps = { readonly view: View; readonly address: Address };

/** Whether it can be built as chosen; otherwise what is still open or in the way, each a link to its place. */
export function Standing({ view, address }: StandingProps) {
  const t = useTranslations('configurator.standing');
  const nameOf = optionNames(view);
  if (view.contradiction)
    return (
      <Banner tone="blocked" title={t('contradiction')}>
        <Reasons {...view.contradiction} nameOf={nameOf} />
        <ul className="mt-2 grid gap-1 text-sm">
          {view.contradiction.choices.map(({ group, option }) => (
            <li key={`${group} ${option ?? ''}`}>
              <Link
                to={withChoices(address, withdraw(address.choices, group, option))}
                preventScrollReset
                className="text-accent underline decoration-accent/35 underline-offset-2 hover:decoration-current"
              >
                {t('takeBack', { name: nameOf(group, option) })}
              </Link>
            </li>
          ))}
        </ul>
      </Banner>
    );
  if (view.valid) return <Banner tone="ok" title={t('valid')} />;
  const missing = view.groups.filter((group) => groupState(group, view) === 'open');
  const broken = view.violations.filter(({ isGroup }) => !isGroup);
  return (
    <Banner tone="neutral" title={missing.length > 0 ? t('open', { count: missing.length }) : t('almost')}>
      {missing.length > 0 ? (
        <ul className="flex flex-wrap gap-x-3 gap-y-0.5">
          {missing.map(({ code, name }) => (
            <li key={code}>
              <Link
                to={`${writeAddress(address, { at: code, why: null, finish: null })}#${code}`}
                className="text-accent underline decoration-accent/35 underline-offset-2 hover:decoration-current"
              >
                {name}
              </Link>
            </li>
          ))}
        </ul>
      ) : (
        <ul className="grid gap-0.5 text-sm">
          {broken.map(({ code, text }) => (
            <li key={code}>{text}</li>
          ))}
        </ul>
      )}
    </Banner>
  );
}

/** The same in one sentence, for whoever listens: read out after every change. */
export function useStandingWords(): (view: View) => string {
  const t = useTranslations('configurator.standing');
  return (view) => {
    if (view.contradiction) return t('contradiction');
    if (view.valid) return t('valid');
    return t('open', { count: view.groups.filter((group) => groupState(group, view) === 'open').length });
  };
}
