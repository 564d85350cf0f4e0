import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';

type PhoneFoldProps = {
  readonly summary: ReactNode;
  /** What is in it reaches the edges of its panel. */
  readonly flush?: boolean;
  readonly children: ReactNode;
};

/** More of something, folded on a phone; at a desk and on paper it stands open. */
export function PhoneFold({ summary, flush = false, children }: PhoneFoldProps) {
  return (
    <details className="phone-fold group/fold min-w-0">
      <summary
        className={`inline-flex min-h-6 items-center gap-1 rounded-sm text-base text-ink-2 hover:text-ink ${flush ? 'mx-4 my-2.5' : ''}`}
      >
        <Icon name="chevronRight" size={12} className="transition-transform group-open/fold:rotate-90" />
        {summary}
      </summary>
      {children}
    </details>
  );
}
