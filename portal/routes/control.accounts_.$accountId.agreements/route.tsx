import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Validity } from '../../components/control/validity.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Pager } from '../../components/pager.tsx';
import { Panel } from '../../components/panel.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { useRole } from '../../components/use-role.ts';
import { found, query } from '../../gateway/api.server.ts';
import { AccountAgreementsDocument } from './queries.ts';

export async function loader(args: LoaderFunctionArgs) {
  const after = new URL(args.request.url).searchParams.get('after');
  const data = await query(args, AccountAgreementsDocument, { id: args.params.accountId ?? '', after });
  return { accountId: found(data.account).id, agreements: data.priceAgreements };
}

type Agreement = Awaited<ReturnType<typeof loader>>['agreements']['nodes'][number];

export default function AccountAgreements() {
  const { accountId, agreements } = useLoaderData<typeof loader>();
  const t = useTranslations('controlAccount');
  const sales = useRole('sales');
  const administrator = useRole('administrator');
  const create = (sales || administrator) && (
    <LinkButton to={`/control/accounts/${accountId}/agreements/new`} icon="plus" size="small">
      {t('newAgreement')}
    </LinkButton>
  );
  return (
    <Panel flush title={t('agreements')} note={t('agreementsNote')} actions={create}>
      <DataTable
        caption={t('agreements')}
        columns={useAgreementColumns()}
        rows={agreements.nodes}
        rowKey={({ id }) => id}
        rowHref={({ id }) => `/control/accounts/${accountId}/agreements/${id}`}
        empty={
          <EmptyState icon="tag" title={t('noAgreements')} action={create}>
            {t('noAgreementsHint')}
          </EmptyState>
        }
      />
      <Pager pageInfo={agreements.pageInfo} />
    </Panel>
  );
}

function useAgreementColumns(): readonly Column<Agreement>[] {
  const t = useTranslations('controlAccount');
  return [
    { key: 'number', header: t('agreementNumber'), cell: ({ number }) => number, phone: 'title' },
    { key: 'status', header: t('status'), cell: ({ status }) => <StateBadge state={status} /> },
    {
      key: 'valid',
      header: t('valid'),
      cell: ({ validFrom, validUntil }) => <Validity from={validFrom} until={validUntil} />,
    },
    { key: 'source', header: t('source'), cell: ({ sourceDocument }) => sourceDocument || '–' },
  ];
}
