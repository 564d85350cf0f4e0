import { Link, useNavigation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../components/badge.tsx';
import { Icon } from '../../components/icon.tsx';
import { Money } from '../../components/money.tsx';
import { Spinner } from '../../components/spinner.tsx';
import { type Address, withChoices, writeAddress } from './address.ts';
import { choose, withdraw } from './choices.ts';
import { DelayNote } from './delay-note.tsx';
import { OptionChips } from './option-chips.tsx';
import { QuantityPicker } from './quantity-picker.tsx';
import { Reasons } from './reasons.tsx';
import { RepairOffer } from './repair-offer.tsx';
import { type Group, type OutlineOption, optionNames, type StepOption, type View } from './view.ts';

export type OptionProps = {
  readonly view: View;
  readonly address: Address;
  readonly group: Group;
  readonly outline: OutlineOption;
  readonly option: StepOption;
};

/** One option of a group: press it to choose it, press it again to take it back; a blocked one says why and what would free it. */
export function OptionRow(props: OptionProps) {
  if (props.option.state === 'BLOCKED' && props.outline.quantity === 0) return <BlockedOption {...props} />;
  const several = props.option.quantities.some((quantity) => quantity > 1) || props.outline.quantity > 1;
  return several ? <CountedOption {...props} /> : <SingleOption {...props} />;
}

const ROW = 'relative flex items-start gap-3 border-b border-line px-4 py-2.5 last:border-b-0';

function SingleOption(props: OptionProps) {
  const { address, group, outline } = props;
  const chosen = outline.quantity > 0;
  const choices = chosen
    ? withdraw(address.choices, group.code, outline.code)
    : choose(address.choices, { group: group.code, option: outline.code, quantity: 1 }, group.picksOne);
  const to = withChoices(address, choices);
  return (
    <li className={`${ROW} ${chosen ? 'bg-accent-soft' : 'hover:bg-hover'}`}>
      <Mark chosen={chosen} round={group.picksOne} to={to} />
      <Link
        to={to}
        preventScrollReset
        aria-current={chosen ? 'true' : undefined}
        className="min-w-0 flex-1 -outline-offset-2 after:absolute after:inset-0"
      >
        <OptionText {...props} />
      </Link>
      <Effect {...props} />
    </li>
  );
}

function CountedOption(props: OptionProps) {
  const { address, outline, group, option } = props;
  const chosen = outline.quantity > 0;
  const first = option.quantities.find((quantity) => quantity > 0) ?? 1;
  const choices = chosen
    ? withdraw(address.choices, group.code, outline.code)
    : choose(address.choices, { group: group.code, option: outline.code, quantity: first }, group.picksOne);
  const to = withChoices(address, choices);
  return (
    <li className={`${ROW} ${chosen ? 'bg-accent-soft' : 'hover:bg-hover'}`}>
      <Mark chosen={chosen} round={group.picksOne} to={to} />
      <div className="grid min-w-0 flex-1 gap-1.5">
        <Link
          to={to}
          preventScrollReset
          aria-current={chosen ? 'true' : undefined}
          className="-outline-offset-2 after:absolute after:inset-0"
        >
          <OptionText {...props} />
        </Link>
        <QuantityPicker {...props} />
      </div>
      <Effect {...props} />
    </li>
  );
}

function BlockedOption(props: OptionProps) {
  const t = useTranslations('configurator');
  const { view, address, group, outline, option } = props;
  const reasons = option.blockedBy;
  const open = address.why?.group === group.code && address.why.option === outline.code;
  // Without choices of one's own in the way, nothing that one could give up would help.
  const repairable = (reasons?.choices.length ?? 0) > 0;
  return (
    <li className={`${ROW} bg-sunken/60`}>
      <Icon name="blocked" size={16} className="mt-0.5 text-ink-3" />
      <div className="grid min-w-0 flex-1 gap-1">
        <OptionText {...props} />
        {reasons && <Reasons {...reasons} nameOf={optionNames(view)} />}
        {repairable && !open && (
          <Link
            to={writeAddress(address, { why: { group: group.code, option: outline.code }, finish: null })}
            preventScrollReset
            className="justify-self-start text-sm text-accent underline decoration-accent/35 underline-offset-2 hover:decoration-current"
          >
            {t('anyway')}
            <span className="sr-only"> {outline.name}</span>
          </Link>
        )}
        {open && <RepairOffer {...props} />}
      </div>
    </li>
  );
}

function OptionText({ view, outline, option }: OptionProps) {
  const t = useTranslations('configurator.option');
  const blocked = option.state === 'BLOCKED';
  return (
    <span className="grid gap-0.5">
      <span className="flex flex-wrap items-center gap-x-2 text-base">
        <span className={blocked ? 'text-ink-2' : 'font-medium'}>{outline.name}</span>
        <StateWords outline={outline} option={option} />
      </span>
      <OptionChips attributes={option.attributes} names={view.attributes} />
      {option.state === 'UNKNOWN' && <span className="text-sm text-ink-3">{t('unknown')}</span>}
    </span>
  );
}

function StateWords({ outline, option }: Pick<OptionProps, 'outline' | 'option'>) {
  const t = useTranslations('configurator.option');
  if (outline.quantity > 0 && option.state === 'BLOCKED') return <Badge tone="blocked">{t('conflict')}</Badge>;
  if (outline.quantity > 0) return <span className="sr-only">{t('chosen')}</span>;
  if (option.state === 'FORCED')
    return (
      <Badge tone="accent" icon="link">
        {t('forced')}
      </Badge>
    );
  return option.state === 'BLOCKED' ? <span className="text-sm text-ink-3">{t('blocked')}</span> : null;
}

type MarkProps = { readonly chosen: boolean; readonly round: boolean; readonly to?: string };

/** The tick or the dot of an option; a spinner while its answer is on the way. */
function Mark({ chosen, round, to }: MarkProps) {
  const { location } = useNavigation();
  if (to !== undefined && location?.search === to)
    return (
      <span className="mt-0.5 text-accent">
        <Spinner />
      </span>
    );
  const look = chosen ? 'border-accent bg-accent text-on-accent' : 'border-control bg-surface';
  return (
    <span
      aria-hidden="true"
      className={`mt-0.5 grid size-4 shrink-0 place-items-center border ${round ? 'rounded-full' : 'rounded-sm'} ${look}`}
    >
      {chosen && <Icon name="check" size={12} />}
    </span>
  );
}

/** What choosing it does to the cheapest total; for a chosen one, its own price. */
function Effect({ address, group, outline, option }: OptionProps): ReactNode {
  const t = useTranslations('configurator.option');
  const { effect, price } = option;
  const each = price && price.amount !== '0' ? price : null;
  // A first choice in a group that has to be filled raises what stands there so far, even where no choice is cheaper.
  const same = group.options.some(({ quantity }) => quantity > 0)
    ? 'noChange'
    : address.by === 'PRICE'
      ? 'lowest'
      : 'lowestToOwn';
  const counted = outline.quantity > 1 || option.quantities.some((quantity) => quantity > 1);
  return (
    <span className="grid shrink-0 justify-items-end text-base">
      {outline.quantity === 0 && option.state !== 'FORCED' && effect && (
        <span className={effect.amount === '0' ? 'text-ink-3' : 'font-medium'}>
          {effect.amount === '0' ? t(same) : <Money value={effect} signed />}
        </span>
      )}
      {each && (
        <span className="text-sm text-ink-3">
          {counted ? t.rich('each', { price: () => <Money value={each} /> }) : <Money value={each} />}
        </span>
      )}
      {!each && price && outline.quantity > 0 && <span className="text-sm text-ink-3">{t('included')}</span>}
      {outline.quantity === 0 && option.delay !== null && <DelayNote days={option.delay} />}
    </span>
  );
}
