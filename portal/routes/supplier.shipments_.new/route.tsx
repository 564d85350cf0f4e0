import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { Disclosure } from '../../components/disclosure.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { TextField } from '../../components/text-field.tsx';
import { query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { noticeAction } from './notice.server.ts';
import { NoticeLineFields } from './notice-line-fields.tsx';
import { ShippableDocument } from './queries.ts';
import { shippableOf } from './shippable.ts';
import { SubOrderChooser } from './sub-order-chooser.tsx';

export const handle: PageHandle<typeof loader> = { title: (t) => t('shipNotice.title') };

export async function loader(args: LoaderFunctionArgs) {
  const chosen = new URL(args.request.url).searchParams.getAll('subOrder');
  const { subOrders, firstAnswerDay } = await query(args, ShippableDocument, {
    locale: args.context.preferences.locale,
  });
  const shippable = shippableOf(subOrders.nodes);
  return { shippable, chosen, firstDay: firstAnswerDay, idempotencyKey: crypto.randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const { refused, shipNoticeId } = await noticeAction(args);
  if (refused) return refused;
  throw redirect(`/supplier/shipments/${shipNoticeId}?done=1`, 303);
}

export default function NewShipment() {
  const { shippable, chosen } = useLoaderData<typeof loader>();
  const t = useTranslations('shipNotice');
  const nav = useTranslations('nav');
  const taken = shippable.filter(({ id }) => chosen.includes(id));
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        crumbs={[{ to: '/supplier/shipments', label: nav('shipments') }]}
      />
      {shippable.length === 0 ? (
        <Panel>
          <EmptyState
            icon="truck"
            title={t('none')}
            action={<LinkButton to="/supplier/inbox">{t('toInbox')}</LinkButton>}
          >
            {t('noneHint')}
          </EmptyState>
        </Panel>
      ) : (
        <div className="grid gap-4">
          {taken.length === 0 ? (
            <Panel title={t('choose')} note={t('chooseNote')}>
              <SubOrderChooser shippable={shippable} chosen={chosen} />
            </Panel>
          ) : (
            <>
              <NoticeForm key={chosen.join(' ')} />
              <Panel>
                <Disclosure summary={t('chooseOther')}>
                  <SubOrderChooser shippable={shippable} chosen={chosen} />
                </Disclosure>
              </Panel>
            </>
          )}
        </div>
      )}
    </>
  );
}

function NoticeForm() {
  const { shippable, chosen, firstDay, idempotencyKey } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const t = useTranslations('shipNotice');
  const taken = shippable.filter(({ id }) => chosen.includes(id));
  const lines = taken.flatMap(({ number, lines: own }) => own.map((line) => ({ ...line, subOrder: number })));
  // What is overdue comes on the next day on which the buyer takes goods in, at best.
  const [due = firstDay] = lines.map(({ dueOn }) => dueOn).toSorted();
  const expected = [due, firstDay].toSorted().at(-1);
  return (
    <ActionForm result={result} className="grid gap-4">
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <Panel title={t('delivery')}>
        <div className="grid gap-4 md:grid-cols-2 xl:grid-cols-4">
          <TextField name="number" label={t('number')} required maxLength={60} />
          <TextField name="expectedOn" type="date" label={t('expectedOn')} required defaultValue={expected} />
          <TextField name="carrier" label={t('carrier')} required={false} maxLength={60} />
          <TextField name="tracking" label={t('tracking')} required={false} maxLength={100} />
        </div>
      </Panel>
      <Panel title={t('lines')} note={t('linesNote')}>
        <ol className="grid">
          {lines.map((line, index) => (
            <NoticeLineFields key={line.id} line={line} index={index} result={result} />
          ))}
        </ol>
      </Panel>
      <FormActions>
        <SubmitButton icon="truck">{t('send')}</SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
