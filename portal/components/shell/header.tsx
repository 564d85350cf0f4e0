import { Form, Link } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { Shell } from '../../gateway/shell.ts';
import type { IconName } from '../icon-paths.ts';
import { LinkButton } from '../link-button.tsx';
import { SearchField } from '../search-field.tsx';
import { DESK_HOME } from './nav-items.ts';
import { PersonMenu } from './person-menu.tsx';
import { PreferenceMenu } from './preference-menu.tsx';
import { Wordmark } from './wordmark.tsx';

/** The line above every page: whose desk it is, search, notices, preferences, person. */
export function Header({ shell }: { readonly shell: Shell | null }) {
  const t = useTranslations('shell');
  return (
    <header className="sticky top-0 z-20 flex h-(--header-height) items-center gap-3 border-b border-line bg-surface px-4 print:static print:border-0 print:px-0">
      <Link
        to={shell ? DESK_HOME[shell.acting.party] : '/'}
        className="flex min-w-0 items-center gap-2 rounded-md pr-1 md:max-w-80 md:min-w-52 md:shrink-0"
      >
        <Wordmark />
        <span className="min-w-0 leading-tight">
          <span className="block truncate font-semibold">{shell ? shell.acting.partyName : t('product')}</span>
          {shell && <span className="block truncate text-xs text-ink-3">{t(`desk.${shell.acting.party}`)}</span>}
        </span>
      </Link>
      {shell && (
        <Form
          action="/search"
          role="search"
          aria-label={t('search')}
          className="w-full max-w-md max-md:hidden print:hidden"
        >
          <SearchField name="q" label={t('search')} placeholder={t('searchHint')} />
        </Form>
      )}
      <div className="ml-auto flex items-center gap-1 print:hidden">
        {shell && <SignedInTools shell={shell} />}
        <PreferenceMenu />
        {shell && <PersonMenu shell={shell} />}
      </div>
    </header>
  );
}

function SignedInTools({ shell }: { readonly shell: Shell }) {
  const t = useTranslations('shell');
  const unread = shell.unreadNotifications;
  return (
    <>
      <span className="md:hidden">
        <LinkButton to="/search" variant="quiet" icon="search" iconOnly>
          {t('search')}
        </LinkButton>
      </span>
      {shell.cartLines > 0 && (
        <span className="lg:hidden">
          <CountedLink to="/cart" icon="cart" count={shell.cartLines} tone="bg-accent">
            {t('cart', { count: shell.cartLines })}
          </CountedLink>
        </span>
      )}
      <CountedLink to="/notifications" icon="bell" count={unread} tone="bg-blocked">
        {t('notifications', { count: unread })}
      </CountedLink>
    </>
  );
}

type CountedProps = {
  readonly to: string;
  readonly icon: IconName;
  readonly count: number;
  /** Colour of the figure's ground. */
  readonly tone: string;
  readonly children: string;
};

function CountedLink({ to, icon, count, tone, children }: CountedProps) {
  return (
    <span className="relative inline-flex">
      <LinkButton to={to} variant="quiet" icon={icon} iconOnly>
        {children}
      </LinkButton>
      {count > 0 && (
        <span
          aria-hidden="true"
          className={`pointer-events-none absolute -top-0.5 -right-0.5 grid h-4 min-w-4 place-items-center rounded-full px-1 text-[0.625rem] font-semibold text-surface ${tone}`}
        >
          {count > 99 ? '99+' : count}
        </span>
      )}
    </span>
  );
}
