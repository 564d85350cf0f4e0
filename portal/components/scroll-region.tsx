import type { ReactNode } from 'react';

type ScrollRegionProps = { readonly label: string; readonly className?: string; readonly children: ReactNode };

/** A part of a page that scrolls by itself; named and focusable, so that the keyboard can scroll it too. */
export function ScrollRegion({ label, className = 'overflow-x-auto', children }: ScrollRegionProps) {
  const keyboard = { role: 'group', tabIndex: 0, 'aria-label': label };
  return (
    <div {...keyboard} className={className}>
      {children}
    </div>
  );
}
