import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Icon } from './icon.tsx';

export type Crumb = { readonly to: string; readonly label: ReactNode };

type PageHeaderProps = {
  readonly title: ReactNode;
  /** Pages above this one, from the top; the page itself is not among them. */
  readonly crumbs?: readonly Crumb[];
  /** State badges beside the title. */
  readonly badges?: ReactNode;
  /** One line under the title. */
  readonly lead?: ReactNode;
  readonly actions?: ReactNode;
};

/** The head of every page: where one is, what it is, what one can do. */
export function PageHeader({ title, crumbs = [], badges, lead, actions }: PageHeaderProps) {
  const t = useTranslations('shell');
  return (
    <header className="mb-5 flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
      <div className="min-w-0 max-w-full">
        {crumbs.length > 0 && (
          <nav aria-label={t('breadcrumb')} className="mb-1 print:hidden">
            <ol className="flex flex-wrap items-center gap-1 text-sm text-ink-3">
              {crumbs.map((crumb, depth) => (
                <li key={crumb.to} className="flex items-center gap-1">
                  {depth > 0 && <Icon name="chevronRight" size={12} />}
                  <Link to={crumb.to} prefetch="intent" className="hover:text-ink hover:underline">
                    {crumb.label}
                  </Link>
                </li>
              ))}
            </ol>
          </nav>
        )}
        <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <h1 className="min-w-0 text-xl font-semibold tracking-tight break-words">{title}</h1>
          {badges}
        </div>
        {lead && <p className="mt-0.5 text-base text-ink-2">{lead}</p>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2 print:hidden">{actions}</div>}
    </header>
  );
}
