import { NavLink } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Icon } from '../icon.tsx';
import type { NavItem } from './nav-items.ts';

const ITEM =
  'flex h-8 items-center gap-2.5 rounded-md px-2.5 text-base text-ink-2 hover:bg-sunken hover:text-ink -outline-offset-2 pointer-coarse:h-11 ' +
  'aria-[current=page]:bg-accent-soft aria-[current=page]:font-medium aria-[current=page]:text-accent';

/** A desk's navigation as a column. */
export function NavList({ items }: { readonly items: readonly NavItem[] }) {
  const t = useTranslations('nav');
  return (
    <ul className="grid gap-0.5">
      {items.map(({ to, key, icon }) => (
        <li key={to}>
          <NavLink to={to} end={to === '/'} prefetch="intent" className={ITEM}>
            <Icon name={icon} />
            <span className="truncate">{t(key)}</span>
          </NavLink>
        </li>
      ))}
    </ul>
  );
}
