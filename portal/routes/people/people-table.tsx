import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Money } from '../../components/money.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import type { Member } from './route.tsx';

type PeopleTableProps = {
  readonly members: readonly Member[];
  /** Whether limits and places mean anything here: for accounts only. */
  readonly limits: boolean;
  readonly administers: boolean;
  readonly empty: ReactNode;
};

/** People by name with what they may do and up to which amount. */
export function PeopleTable({ members, limits, administers, empty }: PeopleTableProps) {
  const t = useTranslations('people');
  const role = useTranslations('role');
  const columns: Column<Member>[] = [
    { key: 'name', header: t('name'), cell: (member) => <Who member={member} />, phone: 'title' },
    {
      key: 'roles',
      header: t('roles'),
      cell: ({ roles }) => roles.map((name) => role(name)).join(t('listSeparator')),
    },
  ];
  if (limits) columns.push(...limitColumns(t));
  columns.push(
    { key: 'phone', header: t('phone'), cell: ({ phone }) => phone ?? '–', phone: 'hide' },
    { key: 'status', header: t('status'), cell: (member) => <StateBadge state={stateOf(member)} /> },
  );
  return (
    <DataTable
      caption={t('title')}
      columns={columns}
      rows={members}
      rowKey={({ id }) => id}
      {...(administers ? { rowHref: ({ id }: Member) => `/people/${id}` } : {})}
      empty={empty}
    />
  );
}

function limitColumns(t: ReturnType<typeof useTranslations>): Column<Member>[] {
  return [
    { key: 'unit', header: t('unit'), cell: ({ unit }) => unit?.name ?? '–' },
    {
      key: 'request',
      header: t('requestLimit'),
      cell: ({ requestLimit }) => <Money value={requestLimit} />,
      align: 'end',
    },
    {
      key: 'approval',
      header: t('approvalLimit'),
      cell: ({ roles, approvalLimit }) => {
        if (!roles.includes('approver')) return '–';
        return approvalLimit ? <Money value={approvalLimit} whole /> : t('anyAmount');
      },
      align: 'end',
    },
  ];
}

/** What a member's state is called: somebody who has not accepted yet is invited, whatever the membership says. */
export function stateOf({ status, person }: Pick<Member, 'status' | 'person'>): string {
  return status === 'active' && person.status === 'invited' ? 'invited' : status;
}

function Who({ member: { person } }: { readonly member: Member }) {
  return (
    <span className="block min-w-0">
      <span className="block font-medium">{person.name}</span>
      {person.email && <span className="block text-sm font-normal text-ink-3">{person.email}</span>}
    </span>
  );
}
