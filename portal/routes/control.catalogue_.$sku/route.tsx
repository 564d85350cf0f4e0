import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { AttributeTable } from '../../components/attribute-table.tsx';
import { attributesOf } from '../../components/attributes.ts';
import { Banner } from '../../components/banner.tsx';
import { familyOptions } from '../../components/control/family-options.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { useRole } from '../../components/use-role.ts';
import { found, query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { adjustStock, setListPrice, setOffer } from './actions.server.ts';
import { editItem } from './edit.server.ts';
import { FactsPanel } from './facts-panel.tsx';
import { ItemDrawer } from './item-drawer.tsx';
import { modelCounts } from './model-counts.ts';
import { ModelsPanel } from './models-panel.tsx';
import { OffersPanel } from './offers-panel.tsx';
import { PartsPanel } from './parts-panel.tsx';
import { PricesPanel } from './prices-panel.tsx';
import { ControlItemDocument } from './queries.ts';
import { StockPanel } from './stock-panel.tsx';

const DONE = ['created', 'changed', 'price', 'offer', 'stock', 'parts', 'model'];
const ACTIONS = { price: setListPrice, offer: setOffer, stock: adjustStock, edit: editItem } as const;

export const handle: PageHandle<typeof loader> = { title: (_t, data) => data.item.name };

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = args.context.preferences;
  const data = await query(args, ControlItemDocument, { sku: args.params.sku ?? '', locale });
  const { modelVersions, attributes, ...item } = found(data.item);
  return {
    item,
    attributes: attributes as Readonly<Record<string, string>>,
    models: modelVersions.map(({ definition, ...version }) => ({ ...version, ...modelCounts(definition) })),
    families: familyOptions(data.families),
    suppliers: data.suppliers.nodes,
    today: new Date().toISOString().slice(0, 10),
    idempotencyKey: crypto.randomUUID(),
  };
}

export type ItemData = Awaited<ReturnType<typeof loader>>;

export async function action(args: ActionFunctionArgs) {
  const intent = String((await args.request.clone().formData()).get('intent'));
  const act = Object.hasOwn(ACTIONS, intent) ? ACTIONS[intent as keyof typeof ACTIONS] : null;
  if (!act) throw new Response(null, { status: 400 });
  return act(args);
}

export default function ControlItem() {
  const data = useLoaderData<typeof loader>();
  const t = useTranslations('controlItem');
  const list = useTranslations('controlCatalogue');
  const { item } = data;
  const done = useSearchParams()[0].get('done') ?? '';
  return (
    <>
      <PageHeader
        title={item.name}
        crumbs={[{ to: '/control/catalogue', label: list('title') }]}
        badges={
          <>
            <span className="font-mono text-sm break-all text-ink-3">{item.sku}</span>
            <StateBadge state={item.status} />
          </>
        }
        actions={<EditLink />}
      />
      <div className="grid gap-4">
        {DONE.includes(done) && (
          <Banner tone="ok" live>
            {t(`done.${done}`)}
          </Banner>
        )}
        <Panels />
      </div>
      <ItemDrawer data={data} result={useActionData<typeof action>()} />
    </>
  );
}

function EditLink() {
  const t = useTranslations('control');
  const sales = useRole('sales');
  const administrator = useRole('administrator');
  if (!(sales || administrator)) return null;
  return (
    <LinkButton to="?panel=edit" icon="edit" preventScrollReset>
      {t('edit')}
    </LinkButton>
  );
}

function Panels() {
  const { item, models, attributes } = useLoaderData<typeof loader>();
  const t = useTranslations('controlItem');
  // What a model is bought and built from hangs on what is chosen in it.
  const model = item.kind === 'MODEL';
  const technical = attributesOf(attributes);
  return (
    <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr]">
      <div className="grid min-w-0 gap-4">
        {model && <ModelsPanel sku={item.sku} models={models} />}
        {(!model || item.offers.length > 0) && <OffersPanel offers={item.offers} />}
        {(!model || item.billOfMaterials) && <PartsPanel sku={item.sku} parts={item.billOfMaterials} />}
        {technical.length > 0 && (
          <Panel flush title={t('attributes')}>
            <AttributeTable attributes={technical} />
          </Panel>
        )}
      </div>
      <div className="grid min-w-0 gap-4">
        <StockPanel stock={item.stock} />
        <PricesPanel prices={item.listPrices} />
        <FactsPanel item={item} />
      </div>
    </div>
  );
}
