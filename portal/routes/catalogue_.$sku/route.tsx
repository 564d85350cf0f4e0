import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { AttributeTable } from '../../components/attribute-table.tsx';
import { attributesOf } from '../../components/attributes.ts';
import { Badge } from '../../components/badge.tsx';
import { ItemPicture } from '../../components/item-picture.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { found, query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { ItemHead } from './item-head.tsx';
import { PricePanel } from './price-panel.tsx';
import { ItemConfigurationsDocument, ItemDocument } from './queries.ts';
import { StandardConfigurations } from './standard-configurations.tsx';

const LARGEST_QUANTITY = 99_999;

export const handle: PageHandle<typeof loader> = { title: (_t, { item }) => item.name };

function quantityOf(params: URLSearchParams): number {
  const quantity = Number(params.get('quantity') ?? 1);
  return Number.isInteger(quantity) && quantity >= 1 && quantity <= LARGEST_QUANTITY ? quantity : 1;
}

export async function loader(args: LoaderFunctionArgs) {
  const quantity = quantityOf(new URL(args.request.url).searchParams);
  const { locale } = args.context.preferences;
  const { catalogueItem } = await query(args, ItemDocument, { sku: args.params.sku ?? '', quantity, locale });
  const item = found(catalogueItem);
  const standard =
    item.kind === 'MODEL' ? await query(args, ItemConfigurationsDocument, { itemId: item.id, locale }) : null;
  return {
    item,
    quantity,
    attributes: attributesOf(item.detail.attributes),
    standard: standard?.configurations.nodes ?? [],
    idempotencyKey: crypto.randomUUID(),
  };
}

type Family = Awaited<ReturnType<typeof loader>>['item']['family'];

function crumbsOf(family: Family) {
  const line = [family.parent?.parent, family.parent, family];
  return line.flatMap((one) => (one ? [{ to: `/catalogue?family=${one.id}`, label: one.name }] : []));
}

export default function Item() {
  const { item, quantity, attributes, standard, idempotencyKey } = useLoaderData<typeof loader>();
  const t = useTranslations('item');
  const kinds = useTranslations('kind');
  const catalogue = useTranslations('catalogue');
  return (
    <>
      <PageHeader
        title={item.name}
        crumbs={[{ to: '/catalogue', label: catalogue('title') }, ...crumbsOf(item.family)]}
        badges={item.kind === 'MODEL' && <Badge tone="accent">{kinds('MODEL')}</Badge>}
        lead={item.sku}
      />
      <div className="grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_24rem]">
        <div className="grid gap-4">
          <Panel>
            <div className="grid gap-6 sm:grid-cols-[12rem_minmax(0,1fr)]">
              <div className="max-sm:hidden">
                <ItemPicture family={item.family.picture} size="large" />
              </div>
              <ItemHead item={item} idempotencyKey={idempotencyKey} />
            </div>
          </Panel>
          <StandardConfigurations list={standard} />
          <Panel title={t('technical')} flush>
            <AttributeTable attributes={attributes} />
          </Panel>
        </div>
        <PricePanel price={item.price} breaks={item.quantityBreaks} quantity={quantity} />
      </div>
    </>
  );
}
