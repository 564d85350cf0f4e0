import type { LoaderFunctionArgs } from '@remix-run/node';
import { Form, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { sumOf } from '../../components/supply/waiting.ts';
import { query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { ToAcceptDocument } from './queries.ts';
import { WaitingLines } from './waiting-lines.tsx';

const MOST = 100;

export const handle: PageHandle<typeof loader> = { title: (t) => t('acceptance.title') };

export async function loader(args: LoaderFunctionArgs) {
  const chosen = new URL(args.request.url).searchParams.getAll('subOrder').slice(0, MOST);
  const { subOrders } = await query(args, ToAcceptDocument, { ids: chosen, locale: args.context.preferences.locale });
  const gone = new Set(chosen).size - subOrders.nodes.length;
  return { subOrders: subOrders.nodes, gone, idempotencyKey: crypto.randomUUID() };
}

export type ToAccept = Awaited<ReturnType<typeof loader>>['subOrders'][number];

/** What accepting the chosen sub-orders means, before it is done: the inbox does it and tells what became of it. */
export default function Acceptance() {
  const { subOrders, gone } = useLoaderData<typeof loader>();
  const t = useTranslations('acceptance');
  const nav = useTranslations('nav');
  const back = <LinkButton to="/supplier/inbox">{t('back')}</LinkButton>;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={subOrders.length > 0 ? t('lead', sumOf(subOrders)) : undefined}
        crumbs={[{ to: '/supplier/inbox', label: nav('inbox') }]}
      />
      <div className="grid gap-4">
        {gone > 0 && <Banner tone="risk" title={t('gone', { count: gone })} />}
        {subOrders.length > 0 ? (
          <>
            <Panel title={t('lines')} flush>
              <WaitingLines subOrders={subOrders} />
            </Panel>
            <AcceptForm />
          </>
        ) : (
          <Panel>
            <EmptyState icon="checkCircle" title={gone > 0 ? t('nothingLeft') : t('pickFirst')} action={back}>
              {gone > 0 ? null : t('pickHint')}
            </EmptyState>
          </Panel>
        )}
      </div>
    </>
  );
}

function AcceptForm() {
  const { subOrders, idempotencyKey } = useLoaderData<typeof loader>();
  const t = useTranslations('acceptance');
  return (
    <Form method="post" action="/supplier/inbox">
      <input type="hidden" name="intent" value="accept" />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      {subOrders.map(({ id, version }) => (
        <span key={id}>
          <input type="hidden" name="subOrderIds" value={id} />
          <input type="hidden" name="versions" value={version} />
        </span>
      ))}
      <FormActions>
        <SubmitButton icon="check">{t('send', sumOf(subOrders))}</SubmitButton>
        <LinkButton to="/supplier/inbox">{t('back')}</LinkButton>
      </FormActions>
    </Form>
  );
}
