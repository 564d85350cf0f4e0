import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useLocation, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';
import { Country } from '../../components/control/country.tsx';
import { InviteForm } from '../../components/control/invite-form.tsx';
import { MembersPanel } from '../../components/control/members-panel.tsx';
import { DefinitionList } from '../../components/definition-list.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { useRole } from '../../components/use-role.ts';
import { found, query } from '../../gateway/api.server.ts';
import { useFacts } from '../../i18n/portal-provider.tsx';
import type { PageHandle } from '../../page-handle.ts';
import { invitePartner } from '../control.accounts_.$accountId.people/invite.server.ts';
import { OffersPanel } from './offers-panel.tsx';
import { ControlSupplierDocument } from './queries.ts';
import { SubOrdersPanel } from './sub-orders-panel.tsx';

const DONE = ['created', 'createdKnown', 'invited', 'invitedKnown'];

export const handle: PageHandle<typeof loader> = { title: (_t, data) => data.supplier.name };

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const search = params.get('q') ?? '';
  const data = await query(args, ControlSupplierDocument, {
    id: args.params.supplierId ?? '',
    offersAfter: params.get('after'),
    search: search || null,
    locale: args.context.preferences.locale,
  });
  return {
    supplier: found(data.supplier),
    offers: data.supplierOffers,
    subOrders: data.supplyOrders.nodes,
    members: data.members,
    search,
    idempotencyKey: crypto.randomUUID(),
  };
}

export type SupplierData = Awaited<ReturnType<typeof loader>>;

export async function action(args: ActionFunctionArgs) {
  const supplierId = args.params.supplierId ?? '';
  const { refused, done } = await invitePartner(args, { supplierId });
  if (refused) return refused;
  throw redirect(`/control/suppliers/${supplierId}?${done}`, 303);
}

export default function SupplierPage() {
  const { supplier, offers, subOrders, search } = useLoaderData<typeof loader>();
  const t = useTranslations('controlSupplier');
  const list = useTranslations('controlSuppliers');
  const { done = '', name = '', email = '' } = Object.fromEntries(useSearchParams()[0]);
  return (
    <>
      <PageHeader
        title={supplier.name}
        crumbs={[{ to: '/control/suppliers', label: list('title') }]}
        badges={
          <>
            <span className="font-mono text-sm text-ink-3">{supplier.code}</span>
            <StateBadge state={supplier.status} />
          </>
        }
      />
      <div className="grid gap-4">
        {DONE.includes(done) && (
          <Banner tone="ok" live>
            {t(`done.${done}`, { name, email })}
          </Banner>
        )}
        <div className="grid gap-4 lg:grid-cols-[2fr_3fr]">
          <Facts supplier={supplier} />
          <SubOrdersPanel subOrders={subOrders} />
        </div>
        <OffersPanel offers={offers} search={search} />
        <People />
      </div>
    </>
  );
}

function Facts({ supplier }: Pick<SupplierData, 'supplier'>) {
  const t = useTranslations('controlSupplier');
  const list = useTranslations('controlSuppliers');
  const words = useTranslations('control');
  const { organisation } = supplier;
  const entries = [
    { id: 'organisation', term: words('relation.organisation'), value: organisation.name },
    { id: 'country', term: words('relation.country'), value: <Country code={organisation.country} /> },
    { id: 'tax', term: words('organisation.taxNumber'), value: organisation.taxNumber ?? '–' },
    { id: 'zone', term: words('organisation.timeZone'), value: organisation.timeZone },
    { id: 'calendar', term: words('organisation.workingDays'), value: organisation.calendar.name },
    { id: 'currency', term: words('relation.currency'), value: supplier.currency },
    { id: 'answers', term: list('answers'), value: list('within', { hours: supplier.answerHours }) },
    { id: 'transit', term: list('transit'), value: list('workingDays', { days: supplier.transitDays }) },
    { id: 'mail', term: t('orderEmail'), value: <span className="break-all">{supplier.orderEmail}</span> },
  ];
  return (
    <Panel title={words('relation.title')}>
      <DefinitionList entries={entries} />
    </Panel>
  );
}

function People() {
  const { members, idempotencyKey } = useLoaderData<typeof loader>();
  const t = useTranslations('control');
  const { pathname } = useLocation();
  const open = useSearchParams()[0].get('panel') === 'invite';
  const result = useActionData<typeof action>();
  const administrator = useRole('administrator');
  const { locale } = useFacts();
  const invite = administrator && (
    <LinkButton to="?panel=invite" icon="plus" size="small" preventScrollReset>
      {t('people.invite')}
    </LinkButton>
  );
  return (
    <>
      <MembersPanel members={members.nodes} more={members.pageInfo.hasNextPage} invite={invite} />
      {open && (
        <Drawer title={t('people.invite')} closeTo={pathname}>
          <InviteForm
            result={result}
            roles={['supplier_desk']}
            chosen={['supplier_desk']}
            locale={locale}
            idempotencyKey={idempotencyKey}
          />
        </Drawer>
      )}
    </>
  );
}
