import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { RelativeTime } from '../../components/date.tsx';
import { Panel } from '../../components/panel.tsx';
import { ExceptionKind } from '../../components/supply/exception-kind.tsx';
import { ExceptionReason } from '../../components/supply/exception-reason.tsx';
import { TextLink } from '../../components/text-link.tsx';
import type { loader } from './route.tsx';

/** What still stands in the queue for this order; nothing where all is settled. */
export function ExceptionsPanel() {
  const { exceptions } = useLoaderData<typeof loader>();
  const t = useTranslations('controlOrder');
  const open = exceptions.filter(({ state }) => state === 'OPEN');
  if (open.length === 0) return null;
  return (
    <Panel title={t('exceptions')} flush>
      <ul>
        {open.map((exception) => (
          <li
            key={exception.id}
            className="flex flex-wrap items-baseline gap-x-3 gap-y-1 border-b border-line px-4 py-2.5 last:border-b-0"
          >
            <ExceptionKind kind={exception.kind} />
            <span className="min-w-0 flex-1 basis-72">
              <TextLink to={`/control/queue/${exception.id}`}>
                {exception.component ? (
                  `${exception.quantity} × ${exception.component.name}`
                ) : (
                  <ExceptionReason exception={exception} />
                )}
              </TextLink>
              {exception.component && (
                <span className="block text-ink-2">
                  <ExceptionReason exception={exception} />
                </span>
              )}
            </span>
            <span className="text-sm text-ink-3">
              <RelativeTime at={exception.openedAt} />
            </span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
