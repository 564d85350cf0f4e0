import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { z } from 'zod';
import { lastTwelveMonths } from '../../components/report/period.ts';
import { found, query } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { translator } from '../../i18n/translator.server.ts';
import { ContactDrawer } from './contact-drawer.tsx';
import { ContactsPanel } from './contacts-panel.tsx';
import { FactsPanel } from './facts-panel.tsx';
import { OrdersPanel } from './orders-panel.tsx';
import { AccountContactSetDocument, AccountOverviewDocument } from './queries.ts';
import { SpendPanel } from './spend-panel.tsx';

const contact = z.object({
  role: z.enum(['sales', 'service', 'support']),
  membershipId: z.string(),
  deputyMembershipId: z.string().optional(),
  phone: z.string().max(40),
  languages: z.array(z.string()).min(1),
  weekdays: z.array(z.coerce.number().int()).min(1),
  opens: z.string(),
  closes: z.string(),
  timeZone: z.string(),
  idempotencyKey: z.string(),
});

export async function loader(args: LoaderFunctionArgs) {
  const id = args.params.accountId ?? '';
  const period = lastTwelveMonths(new Date().toISOString().slice(0, 10));
  const data = await query(args, AccountOverviewDocument, { id, ...period });
  const account = found(data.account);
  const report = data.salesReport.find(({ currency }) => currency === account.currency);
  const spend = report?.groups.find(({ key }) => key === account.id) ?? null;
  return {
    account,
    staff: data.staff.nodes,
    orders: data.salesOrders.nodes,
    spend,
    idempotencyKey: crypto.randomUUID(),
  };
}

export type AccountOverview = Awaited<ReturnType<typeof loader>>;

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args, contact);
  if (form.status !== 'success') return form.reply();
  const { opens, closes } = form.value;
  if (closes <= opens) {
    const t = await translator(args.context, 'controlAccount');
    return form.reply({ fieldErrors: { closes: [t('closesLater')] } });
  }
  const accountId = args.params.accountId ?? '';
  const input = { ...form.value, accountId, deputyMembershipId: form.value.deputyMembershipId ?? null };
  const result = outcome((await query(args, AccountContactSetDocument, { input })).accountContactSet);
  if (!result.ok) return refuseForm(args.context, form, result.refusal);
  throw redirect(`/control/accounts/${accountId}?done=contact`, 303);
}

export default function AccountPage() {
  const data = useLoaderData<typeof loader>();
  const result = useActionData<typeof action>();
  const role = useSearchParams()[0].get('contact');
  const open = data.account.contacts.find((one) => one.role === role);
  return (
    <>
      <div className="grid gap-4 lg:grid-cols-[3fr_2fr]">
        <div className="grid content-start gap-4">
          <SpendPanel spend={data.spend} currency={data.account.currency} />
          <OrdersPanel orders={data.orders} />
        </div>
        <div className="grid content-start gap-4">
          <ContactsPanel contacts={data.account.contacts} />
          <FactsPanel account={data.account} />
        </div>
      </div>
      {open && <ContactDrawer contact={open} staff={data.staff} result={result} idempotencyKey={data.idempotencyKey} />}
    </>
  );
}
