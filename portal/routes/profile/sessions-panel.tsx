import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { Badge } from '../../components/badge.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { Instant, RelativeTime } from '../../components/date.tsx';
import type { FormResult } from '../../components/form-context.ts';
import { Panel } from '../../components/panel.tsx';
import { browserOf } from './browser-of.ts';
import type { ProfileData } from './route.tsx';

type SessionsPanelProps = { readonly sessions: ProfileData['sessions']; readonly result: FormResult | undefined };

/** The browsers that are signed in, each with a way to sign it out. */
export function SessionsPanel({ sessions, result }: SessionsPanelProps) {
  const t = useTranslations('profile');
  return (
    <Panel title={t('sessions')} note={t('sessionsNote')} flush>
      <ul className="divide-y divide-line">
        {sessions.map((session) => (
          <li key={session.id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
            <span className="min-w-0 flex-1 basis-60">
              <span className="block truncate font-medium" title={session.userAgent}>
                {browserOf(session.userAgent) ?? t('unknownBrowser')}
              </span>
              <span className="block text-sm text-ink-2">
                {t('since')} <Instant at={session.createdAt} /> · {t('lastUsed')} <RelativeTime at={session.seenAt} />
                {session.address && ` · ${session.address}`}
              </span>
            </span>
            {session.current ? (
              <Badge tone="ok">{t('thisOne')}</Badge>
            ) : (
              <ActionForm intent="session" result={result} className="grid gap-2">
                <input type="hidden" name="id" value={session.id} />
                <SubmitButton variant="secondary" size="small" name="session" value={session.id}>
                  {t('endSession')}
                </SubmitButton>
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
