import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { Shell } from '../../gateway/shell.ts';
import { ToastRegion } from '../toast.tsx';
import { BottomBar } from './bottom-bar.tsx';
import { Header } from './header.tsx';
import { NAV_ITEMS, type NavItem } from './nav-items.ts';
import { NavList } from './nav-list.tsx';

/** The frame around every page: header, the desk's navigation, content. Strangers get the header alone. */
export function ShellFrame({ shell, children }: { readonly shell: Shell | null; readonly children: ReactNode }) {
  const t = useTranslations('shell');
  const items = shell ? NAV_ITEMS[shell.acting.party] : [];
  const cartLines = shell?.cartLines ?? 0;
  return (
    <div className="min-h-dvh [--header-height:3.25rem]">
      <a
        href="#content"
        className="absolute top-2 left-2 z-50 -translate-y-20 rounded-md bg-accent px-3 py-2 font-medium text-on-accent focus:translate-y-0"
      >
        {t('skip')}
      </a>
      <Header shell={shell} />
      <div className="flex">
        {items.length > 0 && <SideNav items={items} cartLines={cartLines} />}
        <main
          id="content"
          tabIndex={-1}
          className="mx-auto w-full max-w-[90rem] min-w-0 flex-1 p-6 outline-none max-md:px-4 max-md:pt-4 max-lg:pb-24 print:p-0"
        >
          {children}
        </main>
      </div>
      {items.length > 0 && <BottomBar items={items} cartLines={cartLines} />}
      <ToastRegion />
    </div>
  );
}

function SideNav(props: { readonly items: readonly NavItem[]; readonly cartLines: number }) {
  const t = useTranslations('nav');
  return (
    <nav
      aria-label={t('label')}
      className="sticky top-(--header-height) h-[calc(100dvh-var(--header-height))] w-52 shrink-0 overflow-y-auto border-r border-line bg-surface p-3 max-lg:hidden print:hidden"
    >
      <NavList {...props} />
    </nav>
  );
}
