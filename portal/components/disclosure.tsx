import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

type DisclosureProps = { readonly summary: ReactNode; readonly open?: boolean; readonly children: ReactNode };

/** More of something on demand: a reason, a table behind a chart, a derivation. */
export function Disclosure({ summary, open = false, children }: DisclosureProps) {
  return (
    <details open={open} className="group/disclosure">
      <summary className="inline-flex min-h-6 items-center gap-1 rounded-sm text-base text-ink-2 hover:text-ink">
        <Icon name="chevronRight" size={12} className="transition-transform group-open/disclosure:rotate-90" />
        {summary}
      </summary>
      <div className="pt-2">{children}</div>
    </details>
  );
}
