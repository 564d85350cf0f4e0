import { type ReactNode, useId } from 'react';

type PanelProps = {
  readonly title?: ReactNode;
  /** A line under the title. */
  readonly note?: ReactNode;
  /** Links and buttons at the end of the title line. */
  readonly actions?: ReactNode;
  /** Lets tables and lists reach the edges. */
  readonly flush?: boolean;
  readonly level?: 2 | 3;
  readonly id?: string;
  readonly className?: string;
  readonly children: ReactNode;
};

/** A section of a page with a frame and a title. */
export function Panel({ title, note, actions, flush = false, level = 2, id, className = '', children }: PanelProps) {
  const titleId = useId();
  const Heading = `h${level}` as const;
  return (
    <section
      id={id}
      aria-labelledby={title ? titleId : undefined}
      className={`min-w-0 rounded-lg border border-line bg-surface ${className}`}
    >
      {title && (
        <header className="flex min-h-11 flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line px-4 py-2">
          <div className="min-w-0">
            <Heading id={titleId} className="text-base font-semibold">
              {title}
            </Heading>
            {note && <p className="text-sm text-ink-3">{note}</p>}
          </div>
          {actions && <div className="flex flex-wrap items-center gap-1.5 print:hidden">{actions}</div>}
        </header>
      )}
      <div className={flush ? '' : 'p-4'}>{children}</div>
    </section>
  );
}
