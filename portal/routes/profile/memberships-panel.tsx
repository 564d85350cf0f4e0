import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../components/badge.tsx';
import { Button } from '../../components/button.tsx';
import { Panel } from '../../components/panel.tsx';
import type { ProfileData } from './route.tsx';

/** For whom the person may act, and for whom they do. */
export function MembershipsPanel({ viewer }: { readonly viewer: ProfileData }) {
  const t = useTranslations('profile');
  const role = useTranslations('role');
  const party = useTranslations('shell.party');
  return (
    <Panel title={t('memberships')} note={t('membershipsNote')} flush>
      <ul className="divide-y divide-line">
        {viewer.memberships.map(({ id, party: side, partyName, roles }) => (
          <li key={id} className="flex flex-wrap items-center gap-x-3 gap-y-1 px-4 py-2.5">
            <span className="min-w-0 flex-1 basis-60">
              <span className="font-medium">{partyName}</span> <span className="text-sm text-ink-3">{party(side)}</span>
              <span className="block text-sm text-ink-2">
                {roles.map((name) => role(name)).join(t('listSeparator'))}
              </span>
            </span>
            {id === viewer.membership.id ? (
              <Badge tone="ok">{t('acting')}</Badge>
            ) : (
              <Form method="post" action="/acting-membership" reloadDocument>
                <Button type="submit" size="small" name="membership" value={id}>
                  {t('actFor')}
                </Button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
