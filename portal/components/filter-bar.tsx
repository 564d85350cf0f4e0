import { Form, Link, useNavigation, useSearchParams, useSubmit } from '@remix-run/react';
import { type FormEvent, type ReactNode, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from './button.tsx';
import { Icon } from './icon.tsx';
import { withParams } from './search-params.ts';
import { Spinner } from './spinner.tsx';

/** A filter in force, shown as a chip that takes it away; one without words is none. */
export type ActiveFilter = { readonly name: string; readonly label: ReactNode };

type FilterBarProps = {
  /** Search and select fields; their names are search parameters of the page. */
  readonly children: ReactNode;
  readonly active?: readonly ActiveFilter[];
  /** Links at the end: CSV, new. */
  readonly actions?: ReactNode;
};

const TYPING_PAUSE = 300;

/** Filters of a list, kept in the address: a plain GET form, sent by itself after a change where JavaScript runs. */
export function FilterBar({ children, active = [], actions }: FilterBarProps) {
  const t = useTranslations('list');
  const [params] = useSearchParams();
  const submit = useSubmit();
  const busy = useNavigation().state === 'loading';
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const sort = params.get('sort');
  const chips = active.filter(({ label }) => label);
  const sendSoon = (event: FormEvent<HTMLFormElement>) => {
    const form = event.currentTarget;
    const pause = event.target instanceof HTMLInputElement && event.target.type === 'search' ? TYPING_PAUSE : 0;
    clearTimeout(timer.current);
    timer.current = setTimeout(() => submit(form, { replace: true, preventScrollReset: true }), pause);
  };
  return (
    <div className="flex flex-wrap items-center justify-between gap-2 border-b border-line px-4 py-2.5 print:hidden">
      <Form
        method="get"
        role="search"
        aria-label={t('filters')}
        onChange={sendSoon}
        className="flex min-w-0 flex-wrap items-center gap-2 max-md:w-full max-md:*:grow md:[&_[type=search]]:w-72"
      >
        {sort && <input type="hidden" name="sort" value={sort} />}
        {children}
        <Button type="submit" className="scripted:hidden">
          {t('apply')}
        </Button>
        <span className="w-4 max-md:hidden">{busy && <Spinner />}</span>
      </Form>
      {actions && <div className="flex flex-wrap items-center gap-1.5">{actions}</div>}
      {chips.length > 0 && <ActiveFilters active={chips} params={params} />}
    </div>
  );
}

function ActiveFilters({
  active,
  params,
}: {
  readonly active: readonly ActiveFilter[];
  readonly params: URLSearchParams;
}) {
  const t = useTranslations('list');
  return (
    <ul aria-label={t('active')} className="flex w-full flex-wrap items-center gap-1.5">
      {active.map(({ name, label }) => (
        <li key={name}>
          <Link
            to={withParams(params, { [name]: null, after: null })}
            preventScrollReset
            className="inline-flex h-6 items-center gap-1 rounded-full bg-accent-soft px-2.5 text-sm text-accent hover:underline"
          >
            {label}
            <Icon name="close" size={12} />
            <span className="sr-only">{t('remove')}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
