import { Link, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import type { NavItem } from './nav-items.ts';

type DeskLinkProps = {
  readonly item: NavItem;
  readonly className: string;
  readonly prefetch?: 'intent';
  readonly children: ReactNode;
};

const begins = (path: string, start: string) => path === start || path.startsWith(`${start}/`);

/** A link of a desk's navigation, marked while one is in what it leads to. */
export function DeskLink({ item: { to, also }, className, prefetch, children }: DeskLinkProps) {
  const { pathname } = useLocation();
  const here = to === '/' ? pathname === '/' : begins(pathname, to) || (also !== undefined && begins(pathname, also));
  return (
    <Link to={to} className={className} aria-current={here ? 'page' : undefined} {...(prefetch && { prefetch })}>
      {children}
    </Link>
  );
}
