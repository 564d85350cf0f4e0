import { Link, useLocation } from '@remix-run/react';
import { type ReactNode, useEffect, useRef } from 'react';
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
  const strip = useRef<HTMLElement>(null);
  const shown = tabs.find(({ to, within }) => isCurrent(to, pathname, search) || within === pathname)?.to;
  // On a narrow screen the view that is shown may stand beyond the edge.
  useEffect(() => {
    const nav = strip.current;
    const link = [...(nav?.querySelectorAll('a') ?? [])].find((one) =>
      one.getAttribute('href')?.endsWith(shown ?? ' '),
    );
    if (nav && link) nav.scrollLeft = link.offsetLeft - (nav.clientWidth - link.offsetWidth) / 2;
  }, [shown]);
  return (
    <nav ref={strip} aria-label={label} className="relative mb-4 overflow-x-auto border-b border-line print:hidden">
      <ul className="flex gap-5">
        {tabs.map(({ to, label: text, count }) => {
          const current = to === shown;
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
