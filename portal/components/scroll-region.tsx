import type { ReactNode } from 'react';

type ScrollRegionProps = { readonly label: string; readonly className?: string; readonly children: ReactNode };

/** A part of a page that scrolls by itself; named and focusable, so that the keyboard can scroll it too. */
export function ScrollRegion({ label, className = 'overflow-x-auto', children }: ScrollRegionProps) {
  const keyboard = { tabIndex: 0 };
  return (
    <section aria-label={label} {...keyboard} className={className}>
      {children}
    </section>
  );
}
