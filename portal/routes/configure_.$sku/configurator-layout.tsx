import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { FormResult } from '../../components/form-context.ts';
import { Icon } from '../../components/icon.tsx';
import { Money } from '../../components/money.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { formatMoney } from '../../i18n/format.ts';
import { useIntlTag } from '../../i18n/portal-provider.tsx';
import { type Address, writeAddress } from './address.ts';
import { GroupNav } from './group-nav.tsx';
import { GroupPanel } from './group-panel.tsx';
import { useStandingWords } from './standing.tsx';
import { Summary } from './summary.tsx';
import type { SavedConfiguration, View } from './view.ts';

type LayoutProps = {
  readonly view: View;
  readonly name: string;
  readonly saved: SavedConfiguration | null;
  readonly address: Address;
  readonly result: FormResult | undefined;
  readonly idempotencyKey: string;
  /** True while tax and day of delivery of the last click are on the way. */
  readonly pending: boolean;
  /** What stands below the open step. */
  readonly children: ReactNode;
};

/** Groups on the left, the open step in the middle, the system so far on the right; on a phone a sheet at the bottom. */
export function ConfiguratorLayout({ children, ...props }: LayoutProps) {
  const { view, address, result } = props;
  const t = useTranslations('configurator');
  return (
    <div className="grid items-start gap-4 max-lg:pb-16 lg:grid-cols-[minmax(0,1fr)_20rem] xl:grid-cols-[13rem_minmax(0,1fr)_20rem]">
      <Announcement view={view} />
      <div className="xl:sticky xl:top-[calc(var(--header-height)+1.5rem)] xl:max-h-[calc(100dvh-var(--header-height)-3rem)] xl:overflow-y-auto max-xl:col-span-full">
        <details className="peer rounded-lg border border-line bg-surface xl:hidden">
          <summary className="flex min-h-11 items-center justify-between px-4 text-base font-medium">
            {t('groups')}
            <Icon name="chevronDown" size={14} />
          </summary>
        </details>
        <div className="max-xl:hidden max-xl:p-2 max-xl:peer-open:block">
          <GroupNav view={view} address={address} />
        </div>
      </div>
      <div className="grid gap-4">
        {address.by === 'WHOLE_LIFE' && <ByWholeLife address={address} />}
        {view.step.map(({ code, options }) => {
          const group = view.groups.find((one) => one.code === code);
          return group && <GroupPanel key={code} view={view} address={address} group={group} options={options} />;
        })}
        <div className="flex justify-end">{children}</div>
      </div>
      <aside
        aria-label={t('summary.label')}
        data-place
        tabIndex={-1}
        className="max-lg:fixed max-lg:inset-x-0 max-lg:bottom-[calc(3.5rem+env(safe-area-inset-bottom)+1px)] max-lg:z-10 max-lg:flex max-lg:flex-col-reverse max-lg:bg-surface max-lg:shadow-over lg:sticky lg:top-[calc(var(--header-height)+1.5rem)] print:static"
      >
        <details className="peer group/sheet lg:hidden" open={address.finish !== null || result?.status === 'error'}>
          <SheetHandle view={view} />
        </details>
        <div className="rounded-lg border-line bg-surface p-4 max-lg:hidden max-lg:max-h-[calc(100dvh-12rem)] max-lg:overflow-y-auto max-lg:border-b max-lg:peer-open:block lg:max-h-[calc(100dvh-var(--header-height)-3rem)] lg:overflow-y-auto lg:border">
          <Summary {...props} />
        </div>
      </aside>
    </div>
  );
}

/** Tells what the plus and minus of the options are of, and leads back to the price. */
function ByWholeLife({ address }: { readonly address: Address }) {
  const t = useTranslations('wholeLife');
  return (
    <p className="flex flex-wrap items-baseline gap-x-3 rounded-lg border border-accent/35 bg-accent-soft px-4 py-2 text-base">
      {t('comparing')}
      <TextLink to={writeAddress(address, { by: 'PRICE' })} preventScrollReset>
        {t('comparePrice')}
      </TextLink>
    </p>
  );
}

function SheetHandle({ view }: { readonly view: View }) {
  const t = useTranslations('configurator.summary');
  const words = useStandingWords();
  return (
    <summary className="flex min-h-14 items-center justify-between gap-3 px-4 py-2">
      <span className="min-w-0">
        <span className="block text-lg font-semibold">
          <Money value={view.unitPrice} />
        </span>
        <span className="block truncate text-sm text-ink-3">{words(view)}</span>
      </span>
      <span className="inline-flex items-center gap-1 text-base font-medium text-accent">
        <span className="group-open/sheet:hidden">{t('show')}</span>
        <span className="not-group-open/sheet:hidden">{t('hide')}</span>
        <Icon name="chevronDown" size={14} className="rotate-180 group-open/sheet:rotate-0" />
      </span>
    </summary>
  );
}

/** Tells listeners after every change what it came to. */
function Announcement({ view }: { readonly view: View }) {
  const t = useTranslations('configurator.summary');
  const tag = useIntlTag();
  const words = useStandingWords();
  return (
    <p role="status" className="sr-only" suppressHydrationWarning>
      {t('announce', { price: formatMoney(tag, view.unitPrice), standing: words(view) })}
    </p>
  );
}
