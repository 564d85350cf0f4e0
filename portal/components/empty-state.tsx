import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon-paths.ts';

type EmptyStateProps = {
  readonly icon?: IconName;
  readonly title: ReactNode;
  /** What would bring something here. */
  readonly children?: ReactNode;
  readonly action?: ReactNode;
};

/** Stands where a list would be: says why there is nothing and what to do. */
export function EmptyState({ icon = 'list', title, children, action }: EmptyStateProps) {
  return (
    <div className="flex flex-col items-center gap-1 px-6 py-10 text-center">
      <span className="mb-2 grid size-10 place-items-center rounded-full bg-sunken text-ink-3">
        <Icon name={icon} size={20} />
      </span>
      <p className="text-base font-semibold">{title}</p>
      {children && <p className="max-w-md text-base text-balance text-ink-2">{children}</p>}
      {action && <div className="mt-3">{action}</div>}
    </div>
  );
}
