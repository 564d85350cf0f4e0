import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { CheckboxGroup } from '../../components/choice-group.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { TextField } from '../../components/text-field.tsx';
import { found, query } from '../../gateway/api.server.ts';
import { formatPair } from '../../i18n/format.ts';
import { useIntlTag } from '../../i18n/portal-provider.tsx';
import type { PageHandle } from '../../page-handle.ts';
import { GoodsFields } from './goods-fields.tsx';
import { parcelAction } from './parcel.server.ts';
import { ParcelDraftDocument } from './queries.ts';
import { tradedGoods } from './traded-goods.ts';

export const handle: PageHandle<typeof loader> = {
  title: (t, data) => t('parcel.title', { order: data?.order.number ?? '' }),
};

export async function loader(args: LoaderFunctionArgs) {
  const orderId = new URL(args.request.url).searchParams.get('order');
  // A parcel leaves for an order: whoever names none chooses one of those that have something ready.
  if (!orderId) throw redirect('/control/shipments?choose=1');
  const { locale } = args.context.preferences;
  const { salesOrder, productUnits } = await query(args, ParcelDraftDocument, { orderId, locale });
  const order = found(salesOrder);
  return { order, units: productUnits.nodes, goods: tradedGoods(order), idempotencyKey: crypto.randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const { refused, number } = await parcelAction(args);
  if (refused) return refused;
  throw redirect(`/control/shipments?${new URLSearchParams({ view: 'way', shipped: number })}`, 303);
}

export default function NewParcel() {
  const { order, units, goods } = useLoaderData<typeof loader>();
  const t = useTranslations('parcel');
  const nav = useTranslations('nav');
  return (
    <>
      <PageHeader
        title={t('title', { order: order.number })}
        crumbs={[{ to: '/control/shipments', label: nav('shipments') }]}
        lead={order.account.name}
      />
      {units.length + goods.length === 0 ? (
        <Panel>
          <EmptyState
            icon="truck"
            title={t('none')}
            action={<LinkButton to="/control/shipments">{t('back')}</LinkButton>}
          >
            {t('noneHint')}
          </EmptyState>
        </Panel>
      ) : (
        <ParcelForm />
      )}
    </>
  );
}

function ParcelForm() {
  const { order, units, goods, idempotencyKey } = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const t = useTranslations('parcel');
  const { recipient, street, postalCode, city, country } = order.shipTo;
  const tag = useIntlTag();
  const to = [recipient, street, `${postalCode} ${city}`.trim(), country].filter(Boolean).join(', ');
  const options = units.map(({ id, serial, product }) => ({ value: id, label: serial, note: product.name }));
  return (
    <ActionForm result={result}>
      <input type="hidden" name="orderId" value={order.id} />
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      {units.length > 0 && (
        <Panel title={t('units')}>
          <CheckboxGroup
            name="unitIds"
            label={t('units')}
            hideLabel
            cards
            options={options}
            defaultValues={units.map(({ id }) => id)}
          />
        </Panel>
      )}
      {goods.length > 0 && (
        <Panel title={t('goods')} note={t('goodsNote')}>
          <ol className="grid">
            {goods.map((line, index) => (
              <GoodsFields key={line.orderLineId} line={line} index={index} ready={units.length === 0} />
            ))}
          </ol>
        </Panel>
      )}
      <Panel title={t('delivery')}>
        <div className="grid gap-4 md:grid-cols-3">
          <TextField name="carrier" label={t('carrier')} required maxLength={60} />
          <TextField name="tracking" label={t('tracking')} required={false} maxLength={100} />
          <TextField name="expectedOn" type="date" label={t('expectedOn')} required defaultValue={order.expectedDate} />
        </div>
        <p className="mt-4 text-sm text-ink-2">{formatPair(tag, t('to'), to)}</p>
      </Panel>
      <FormActions>
        <SubmitButton size="large" icon="truck">
          {t('send')}
        </SubmitButton>
      </FormActions>
    </ActionForm>
  );
}
