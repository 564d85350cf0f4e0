import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../data-table.tsx';
import { EmptyState } from '../empty-state.tsx';
import { Panel } from '../panel.tsx';
import { StateBadge } from '../state-badge.tsx';

type Member = {
  readonly id: string;
  readonly status: string;
  readonly roles: readonly string[];
  readonly phone: string | null;
  readonly person: { readonly name: string; readonly email: string | null; readonly status: string };
};

type MembersPanelProps = {
  readonly members: readonly Member[];
  /** The way to invite somebody, for those who may. */
  readonly invite?: ReactNode;
  /** Whether there are more than are shown. */
  readonly more: boolean;
};

/** Who acts for an account or a supplier, and in which roles. */
export function MembersPanel({ members, invite, more }: MembersPanelProps) {
  const t = useTranslations('control');
  return (
    <Panel flush title={t('people.title')} note={more ? t('people.more') : undefined} actions={invite}>
      <DataTable
        caption={t('people.title')}
        columns={useMemberColumns()}
        rows={members}
        rowKey={({ id }) => id}
        empty={
          <EmptyState icon="people" title={t('people.none')} action={invite}>
            {t('people.noneHint')}
          </EmptyState>
        }
      />
    </Panel>
  );
}

function useMemberColumns(): readonly Column<Member>[] {
  const t = useTranslations('control');
  const role = useTranslations('role');
  return [
    {
      key: 'name',
      header: t('people.name'),
      cell: ({ person }) => <span className="font-medium">{person.name}</span>,
      phone: 'title',
    },
    {
      key: 'email',
      header: t('people.email'),
      cell: ({ person }) => <span className="break-all">{person.email ?? '–'}</span>,
    },
    {
      key: 'roles',
      header: t('people.roles'),
      cell: ({ roles }) => roles.map((name) => role(name)).join(t('listSeparator')),
    },
    { key: 'phone', header: t('people.phone'), cell: ({ phone }) => phone ?? '–' },
    {
      key: 'status',
      header: t('people.status'),
      cell: ({ status, person }) => <StateBadge state={status === 'ended' ? status : person.status} />,
    },
  ];
}
