import { Link, useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { Count } from './badge.tsx';

type Tab = {
  readonly to: string;
  readonly label: ReactNode;
  readonly count?: number;
  /** A page of its own that belongs to this view, such as the form of one of its parts. */
  readonly within?: string;
};

type TabsProps = { readonly label: string; readonly tabs: readonly Tab[] };

function isCurrent(to: string, pathname: string, search: string): boolean {
  const [path = '', query] = to.split('?');
  if (path !== '' && path !== pathname) return false;
  if (query === undefined) return path !== '';
  const present = new URLSearchParams(search);
  return [...new URLSearchParams(query)].every(([name, value]) => (present.get(name) ?? '') === value);
}

/** Views of one thing as links, each with its own address (`/orders/1/parcels`, or `?state=open`). */
export function Tabs({ label, tabs }: TabsProps) {
  const { pathname, search } = useLocation();
  return (
    <nav aria-label={label} className="mb-4 overflow-x-auto border-b border-line print:hidden">
      <ul className="flex gap-5">
        {tabs.map(({ to, label: text, count, within }) => {
          const current = isCurrent(to, pathname, search) || within === pathname;
          return (
            <li key={to}>
              <Link
                to={to}
                prefetch="intent"
                aria-current={current ? 'page' : undefined}
                className={`-outline-offset-2 flex h-9 items-center gap-1.5 border-b-2 text-base whitespace-nowrap ${
                  current
                    ? 'border-accent font-medium text-ink'
                    : 'border-transparent text-ink-2 hover:border-line-strong hover:text-ink'
                }`}
              >
                {text}
                {count !== undefined && <Count value={count} />}
              </Link>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
