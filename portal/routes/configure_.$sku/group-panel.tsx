import { Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { type Address, withChoices } from './address.ts';
import { choose, withdraw } from './choices.ts';
import { OptionRow } from './option-row.tsx';
import { type Group, groupState, type View } from './view.ts';

type GroupPanelProps = {
  readonly view: View;
  readonly address: Address;
  readonly group: Group;
  readonly options: View['step'][number]['options'];
};

/** A question of the model with all its options. */
export function GroupPanel({ view, address, group, options }: GroupPanelProps) {
  const t = useTranslations('configurator');
  const state = groupState(group, view);
  const decided = address.choices.some((choice) => choice.group === group.code);
  return (
    <section
      id={group.code}
      aria-labelledby={`${group.code}-title`}
      data-place
      tabIndex={-1}
      className="scroll-mt-20 rounded-lg border border-line bg-surface"
    >
      <header className="flex flex-wrap items-baseline justify-between gap-x-4 border-b border-line px-4 py-2">
        <h2 id={`${group.code}-title`} className="text-base font-semibold">
          {group.name}
        </h2>
        <span className="flex items-baseline gap-3 text-sm text-ink-3">
          {decided && (
            <Link
              to={withChoices(address, withdraw(address.choices, group.code, null))}
              preventScrollReset
              className="text-accent hover:underline"
            >
              {t('takeBack')}
              <span className="sr-only"> {group.name}</span>
            </Link>
          )}
          <HowMany group={group} />
        </span>
      </header>
      {state === 'closed' ? (
        <p className="px-4 py-3 text-base text-ink-2">{t('closed')}</p>
      ) : (
        <ul>
          {group.min === 0 && group.picksOne && group.nonePossible && <NoneRow address={address} group={group} />}
          {options.map((option) => {
            const outline = group.options.find(({ code }) => code === option.code);
            return (
              outline && (
                <OptionRow
                  key={option.code}
                  view={view}
                  address={address}
                  group={group}
                  outline={outline}
                  option={option}
                />
              )
            );
          })}
        </ul>
      )}
    </section>
  );
}

function HowMany({ group: { min, max, picksOne } }: { readonly group: Group }) {
  const t = useTranslations('configurator.howMany');
  if (max === 1) return <span>{t(min === 1 ? 'one' : 'atMostOne')}</span>;
  if (picksOne) return <span>{t('oneKind', { min, max })}</span>;
  return <span>{min === 0 ? t('upTo', { max }) : t('between', { min, max })}</span>;
}

function NoneRow({ address, group }: { readonly address: Address; readonly group: Group }) {
  const t = useTranslations('configurator');
  const choices = group.noneChosen
    ? withdraw(address.choices, group.code, null)
    : choose(address.choices, { group: group.code, option: null, quantity: 0 }, group.picksOne);
  return (
    <li
      className={`relative flex items-start gap-3 border-b border-line px-4 py-2.5 ${group.noneChosen ? 'bg-accent-soft' : 'hover:bg-hover'}`}
    >
      <span
        aria-hidden="true"
        className={`mt-0.5 size-4 shrink-0 rounded-full border ${group.noneChosen ? 'border-accent bg-accent' : 'border-control bg-surface'}`}
      />
      <Link
        to={withChoices(address, choices)}
        preventScrollReset
        aria-current={group.noneChosen ? 'true' : undefined}
        className="flex-1 text-base text-ink-2 -outline-offset-2 after:absolute after:inset-0"
      >
        {t('none')}
        <span className="sr-only"> {group.name}</span>
      </Link>
    </li>
  );
}
