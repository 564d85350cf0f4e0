import { useTranslations } from 'use-intl';
import { Disclosure } from '../../components/disclosure.tsx';
import { EarliestDay } from '../../components/earliest-day.tsx';
import type { FormResult } from '../../components/form-context.ts';
import { Money } from '../../components/money.tsx';
import { PriceDerivation } from '../../components/price-derivation.tsx';
import { formatList } from '../../i18n/format.ts';
import { numberFormat } from '../../i18n/number-format.ts';
import { useIntlTag } from '../../i18n/portal-provider.tsx';
import type { Address } from './address.ts';
import { CartForm } from './cart-form.tsx';
import { FinishForMe } from './finish-for-me.tsx';
import { QuantityForm } from './quantity-form.tsx';
import { Standing } from './standing.tsx';
import { type Group, groupState, optionNames, partsIn, type SavedConfiguration, type View } from './view.ts';
import { WholeLifeSoFar } from './whole-life.tsx';

type SummaryProps = {
  readonly view: View;
  readonly name: string;
  readonly saved: SavedConfiguration | null;
  readonly address: Address;
  readonly result: FormResult | undefined;
  readonly idempotencyKey: string;
  readonly pending: boolean;
};

/** The system so far: whether it is complete, what it costs, when it could come, what it consists of, and what to do with it. */
export function Summary(props: SummaryProps) {
  const { view, address, pending } = props;
  return (
    <div className="grid gap-4">
      <PriceSoFar view={view} address={address} pending={pending} />
      <Standing view={view} address={address} />
      {!view.valid && !view.contradiction && <FinishForMe view={view} address={address} />}
      <CartForm {...props} />
      <When view={view} pending={pending} />
      <WholeLifeSoFar view={view} address={address} />
      <SystemSoFar view={view} />
      <Values view={view} />
    </div>
  );
}

// What stands there is of the click before; it is told apart without losing its contrast.
const PENDING = '[&_*]:text-ink-3!';

type PriceProps = { readonly view: View; readonly address: Address; readonly pending: boolean };

function PriceSoFar({ view, address, pending }: PriceProps) {
  const t = useTranslations('configurator.summary');
  const words = useTranslations('price');
  const nameOf = optionNames(view);
  const byCode = (code: string) => {
    const [group = '', ...option] = code.split('.');
    const known = view.groups.find((one) => code.startsWith(`${one.code}.`));
    return known ? nameOf(known.code, code.slice(known.code.length + 1)) : nameOf(group, option.join('.'));
  };
  return (
    <div className="grid gap-2">
      <div className="flex flex-wrap items-end justify-between gap-x-3 gap-y-1">
        <div>
          <p className="text-sm text-ink-3">{t(view.valid ? 'each' : 'eachSoFar')}</p>
          <p className="text-xl font-semibold tracking-tight">
            <Money value={view.unitPrice} />
          </p>
        </div>
        <QuantityForm address={address} />
      </div>
      {!view.valid && !view.contradiction && <CompleteFrom least={view.least} by={address.by} />}
      {view.price ? (
        <div aria-busy={pending} className={`grid gap-2 ${pending ? PENDING : ''}`}>
          <dl className="grid gap-0.5 text-base text-ink-2">
            <Row term={address.quantity > 1 ? words('netOf', { count: address.quantity }) : words('net')}>
              <Money value={view.price.net} />
            </Row>
            <Row term={t('tax')}>
              <Money value={view.price.tax} />
            </Row>
            <Row term={words('gross')}>
              <Money value={view.price.gross} className="font-medium text-ink" />
            </Row>
          </dl>
          <Disclosure summary={<span className="text-sm">{words('how')}</span>}>
            <PriceDerivation steps={view.price.steps} caption={words('how')} optionName={byCode} />
          </Disclosure>
        </div>
      ) : (
        <p className="text-sm text-risk">{t('noPrice')}</p>
      )}
    </div>
  );
}

// The plus and minus of every option are against this amount.
type CompleteFromProps = { readonly least: View['least']; readonly by: Address['by'] };

function CompleteFrom({ least, by }: CompleteFromProps) {
  const t = useTranslations('configurator.summary');
  if (!least) return <p className="text-sm text-ink-3">{t('completeUnknown')}</p>;
  const amounts = {
    price: () => <Money value={least.total} className="font-medium text-ink" />,
    least: () => <Money value={least.atLeast} className="font-medium text-ink" />,
  };
  const words = least.proved ? 'completeFrom' : 'completeFromUnproved';
  return <p className="text-base text-ink-2">{t.rich(by === 'PRICE' ? words : `${words}ToOwn`, amounts)}</p>;
}

function Row({ term, children }: { readonly term: string; readonly children: React.ReactNode }) {
  return (
    <div className="flex items-baseline justify-between gap-3">
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function When({ view, pending }: { readonly view: View; readonly pending: boolean }) {
  const t = useTranslations('configurator.summary');
  const words = useTranslations('earliest');
  return (
    <div aria-busy={pending} className={`border-t border-line pt-3 text-base ${pending ? PENDING : ''}`}>
      <p className="text-sm text-ink-3">{t('earliest')}</p>
      {view.earliest ? (
        <EarliestDay value={view.earliest} />
      ) : (
        <p className="text-ink-2">{pending ? t('computing') : view.valid ? words('unknown') : t('whenComplete')}</p>
      )}
      {!view.valid && view.leadDays !== null && (
        <p className="text-sm text-ink-3">{t('leadDays', { days: view.leadDays })}</p>
      )}
    </div>
  );
}

function SystemSoFar({ view }: { readonly view: View }) {
  const t = useTranslations('configurator.summary');
  const groups = view.groups.filter(
    (group) => ['chosen', 'forced'].includes(groupState(group, view)) && !group.noneChosen,
  );
  if (groups.length === 0) return null;
  return (
    <div className="border-t border-line pt-3">
      <Disclosure summary={<span className="text-sm">{t('parts', { count: groups.length })}</span>} open>
        <dl className="grid gap-1 text-sm">
          {groups.map((group) => (
            <SystemLine key={group.code} view={view} group={group} />
          ))}
        </dl>
      </Disclosure>
    </div>
  );
}

function SystemLine({ view, group }: { readonly view: View; readonly group: Group }) {
  const t = useTranslations('configurator.summary');
  const tag = useIntlTag();
  return (
    <div className="grid grid-cols-[minmax(5rem,2fr)_3fr] gap-x-3">
      <dt className="text-ink-3">{group.name}</dt>
      <dd className="min-w-0 break-words">
        {formatList(
          tag,
          partsIn(group, view).map(({ name, quantity }) => (quantity > 1 ? `${quantity} × ${name}` : name)),
        )}
        {groupState(group, view) === 'forced' && <span className="text-ink-3"> {t('follows')}</span>}
      </dd>
    </div>
  );
}

function Values({ view }: { readonly view: View }) {
  const t = useTranslations('configurator.summary');
  const tag = useIntlTag();
  const number = numberFormat(tag, { maximumFractionDigits: 1 });
  if (view.values.length === 0) return null;
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-2 border-t border-line pt-3" aria-label={t('values')}>
      {view.values.map(({ code, name, unit, value }) => (
        <div key={code} className="min-w-0">
          <dt className="truncate text-sm text-ink-3">{name}</dt>
          <dd className="text-base font-medium" suppressHydrationWarning>
            {number.format(value)} {unit}
          </dd>
        </div>
      ))}
    </dl>
  );
}
