import { useSearchParams } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { LinkButton } from './link-button.tsx';
import { withParams } from './search-params.ts';

type PagerProps = {
  /** `pageInfo` of a connection, as the API sends it. */
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  /** What is on the page, in words: "25 orders". */
  readonly summary?: ReactNode;
  /** Search parameter of the cursor, when a page has several lists. */
  readonly param?: string;
};

/** Forward paging by cursor; the browser's back button goes back, the first page is one press away. */
export function Pager({ pageInfo, summary, param = 'after' }: PagerProps) {
  const t = useTranslations('list');
  const [params] = useSearchParams();
  const later = params.has(param);
  if (!later && !pageInfo.hasNextPage && !summary) return null;
  return (
    <nav
      aria-label={t('pages')}
      className="flex min-h-11 flex-wrap items-center justify-between gap-2 border-t border-line px-4 py-2 print:hidden"
    >
      <span className="text-sm text-ink-3">{summary}</span>
      <span className="flex gap-2">
        {later && (
          <LinkButton size="small" variant="quiet" to={withParams(params, { [param]: null })}>
            {t('first')}
          </LinkButton>
        )}
        {pageInfo.hasNextPage && (
          <LinkButton size="small" to={withParams(params, { [param]: pageInfo.endCursor })}>
            {t('next')}
          </LinkButton>
        )}
      </span>
    </nav>
  );
}
