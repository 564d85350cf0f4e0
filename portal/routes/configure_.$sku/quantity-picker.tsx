import { Form, Link, useSubmit } from '@remix-run/react';
import { useId } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/button.tsx';
import { CONTROL } from '../../components/field.tsx';
import { addressFields, withChoices } from './address.ts';
import { choose, withdraw } from './choices.ts';
import type { OptionProps } from './option-row.tsx';

const MOST_LINKS = 9;

const HERE = {
  none: 'border-line-strong bg-sunken font-medium text-ink',
  some: 'border-accent bg-accent font-medium text-on-accent',
} as const;
const ELSEWHERE = 'border-line-strong bg-surface text-ink-2 hover:border-control hover:text-ink';

/** How many pieces of an option: a row of links where there are few possibilities, otherwise a list. */
export function QuantityPicker(props: OptionProps) {
  const { option, outline } = props;
  const offered = [...new Set([0, ...option.quantities, outline.quantity])].toSorted((a, b) => a - b);
  return offered.length <= MOST_LINKS + 1 ? (
    <QuantityLinks {...props} offered={offered} />
  ) : (
    <QuantityList {...props} offered={offered} />
  );
}

type Offered = OptionProps & { readonly offered: readonly number[] };

function addressWith({ address, group, outline }: OptionProps, quantity: number): string {
  const choices =
    quantity === 0
      ? withdraw(address.choices, group.code, outline.code)
      : choose(address.choices, { group: group.code, option: outline.code, quantity }, group.picksOne);
  return withChoices(address, choices);
}

function QuantityLinks(props: Offered) {
  const t = useTranslations('configurator.option');
  const { outline, offered } = props;
  return (
    <ul className="relative flex w-fit flex-wrap gap-1" aria-label={t('piecesOf', { name: outline.name })}>
      {offered.map((quantity) => {
        const here = quantity === outline.quantity;
        return (
          <li key={quantity}>
            <Link
              to={addressWith(props, quantity)}
              preventScrollReset
              aria-current={here ? 'true' : undefined}
              className={`inline-grid h-7 min-w-8 place-items-center rounded-md border px-2 text-sm pointer-coarse:h-10 pointer-coarse:min-w-10 ${
                here ? HERE[quantity === 0 ? 'none' : 'some'] : ELSEWHERE
              }`}
            >
              {quantity === 0 ? <span>{t('without')}</span> : quantity}
              <span className="sr-only"> {t('piecesOf', { name: outline.name })}</span>
            </Link>
          </li>
        );
      })}
    </ul>
  );
}

function QuantityList(props: Offered) {
  const t = useTranslations('configurator.option');
  const submit = useSubmit();
  const id = useId();
  const { address, group, outline, offered } = props;
  return (
    <Form method="get" preventScrollReset className="relative flex w-fit items-center gap-2">
      {addressFields(address, { why: null, finish: null, panel: null }).map(([name, value]) => (
        <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
      ))}
      <input type="hidden" name="set" value={`${group.code}*${outline.code}`} />
      {group.picksOne && <input type="hidden" name="one" value="1" />}
      <label htmlFor={id} className="text-sm text-ink-3">
        {t('pieces')}
        <span className="sr-only"> {t('piecesOf', { name: outline.name })}</span>
      </label>
      <select
        key={outline.quantity}
        id={id}
        name="pieces"
        defaultValue={outline.quantity}
        onChange={({ currentTarget: { form } }) => submit(form, { preventScrollReset: true })}
        className={`${CONTROL} h-7 w-24! px-2 pointer-coarse:h-10`}
      >
        {offered.map((quantity) => (
          <option key={quantity} value={quantity}>
            {quantity === 0 ? t('without') : quantity}
          </option>
        ))}
      </select>
      <Button type="submit" size="small" className="scripted:hidden">
        {t('set')}
      </Button>
    </Form>
  );
}
