import { isRouteErrorResponse, useMatches, useRouteError } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { PageHandle } from '../page-handle.ts';
import { errorKey } from './error-page.tsx';

/** The document's title, from the handle of the innermost route that has one, or from the error in its place. */
export function PageTitle() {
  const t = useTranslations();
  const error = useRouteError();
  const matches = useMatches();
  const product = t('shell.product');
  if (error) {
    const status = isRouteErrorResponse(error) ? error.status : 500;
    return <title>{`${t(`error.${errorKey(status)}.title`)} · ${product}`}</title>;
  }
  const titled = matches.findLast(({ handle }) => typeof (handle as PageHandle | undefined)?.title === 'function');
  if (!titled) return <title>{product}</title>;
  const page = (titled.handle as PageHandle).title(t as never, titled.data as never);
  return <title>{`${page} · ${product}`}</title>;
}
