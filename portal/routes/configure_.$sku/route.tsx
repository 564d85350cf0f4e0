import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { type ClientLoaderFunctionArgs, useActionData, useLoaderData } from '@remix-run/react';
import { memo, useEffect } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../components/badge.tsx';
import type { FormResult } from '../../components/form-context.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { assumedOtherwise, assumptionsOf } from '../../components/whole-life/life.ts';
import { found, query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { actOnConfiguration } from './actions.server.ts';
import { type Address, readAddress, writeAddress } from './address.ts';
import { ConfiguratorLayout } from './configurator-layout.tsx';
import { type Clicked, keepSaid, type Said, stateAfterClick } from './local/click.ts';
import { closeLocalEngine, prepareLocalEngine } from './local/local-answers.ts';
import { useSettled } from './local/use-settled.ts';
import { Notices } from './notices.tsx';
import { ConfiguratorDocument } from './queries.ts';
import { SaveDrawer } from './save-drawer.tsx';
import { ShipDrawer } from './ship-drawer.tsx';
import { Tools } from './tools.tsx';
import { useKeptFocus } from './use-kept-focus.ts';
import { isAsSaved, nextGroup, type SavedConfiguration, type View, viewOf } from './view.ts';

export const handle: PageHandle<typeof loader> = {
  title: (t, { item }) => t('configurator.title', { name: item.name }),
};

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const asked = readAddress(params);
  const sku = args.params.sku ?? '';
  // What a form without JavaScript has set becomes an address that can be kept and shared.
  if (params.has('set')) throw redirect(`/configure/${encodeURIComponent(sku)}${writeAddress(asked)}`);
  const { configuration = null, catalogueItem } = await query(args, ConfiguratorDocument, {
    sku,
    choices: [...asked.choices],
    quantity: asked.quantity,
    at: asked.at,
    whyGroup: asked.why?.group ?? '',
    whyOption: asked.why?.option ?? '',
    why: asked.why !== null,
    goal: asked.finish,
    finish: asked.finish !== null,
    by: asked.by,
    assumptions: assumptionsOf(asked.assumed),
    configurationId: asked.id ?? '',
    saved: asked.id !== null,
    days: asked.ship.flatMap(({ date }) => date ?? []),
    ship: asked.panel === 'ship',
    locale: args.context.preferences.locale,
  });
  // A link to what was saved opens for those who may see it.
  if (asked.id !== null) found(configuration);
  const { configurator, ...item } = found(catalogueItem);
  if (!configurator) throw redirect(`/catalogue/${encodeURIComponent(sku)}`);
  // The history is written as differences from the choices asked for; it is of no use once some were left out.
  const history = configurator.dropped.length > 0 ? { was: [], ahead: [] } : {};
  const assumed = assumedOtherwise(asked.assumed, configurator.wholeLife?.assumptions ?? []);
  const address: Address = { ...asked, choices: configurator.choices, assumed, ...history };
  const { locale } = args.context.preferences;
  const idempotencyKey = crypto.randomUUID();
  return { item, view: viewOf(configurator), saved: configuration, address, idempotencyKey, locale };
}

/** Where JavaScript runs, the engine in the page answers first. */
export async function clientLoader({ request, serverLoader }: ClientLoaderFunctionArgs) {
  return stateAfterClick(new URL(request.url), () => serverLoader<typeof loader>());
}

export async function action(args: ActionFunctionArgs) {
  return actOnConfiguration(args);
}

type Shown = Said & { readonly confirmed?: Clicked<Said>['confirmed'] };

export default function Configure() {
  return <Configured said={useLoaderData<typeof loader>() as Shown} result={useActionData<typeof action>()} />;
}

type ConfiguredProps = { readonly said: Shown; readonly result: FormResult | undefined };

// Going somewhere renders the route at its start and at its end; what is said changes only at the end.
const Configured = memo(function Configured({ said, result }: ConfiguredProps) {
  const { item, saved, address, idempotencyKey } = said;
  const { view, pending } = useSettled({ ...said, confirmed: said.confirmed ?? null });
  useLocalEngine(said);
  useKeptFocus(view);
  const t = useTranslations('configurator');
  const catalogue = useTranslations('catalogue');
  const next = nextGroup(view);
  return (
    <>
      <PageHeader
        title={item.name}
        crumbs={[
          { to: '/catalogue', label: catalogue('title') },
          { to: `/catalogue/${encodeURIComponent(item.sku)}`, label: item.sku },
        ]}
        badges={<SavedBadge saved={saved} view={view} />}
        lead={saved ? saved.name : t('lead')}
        actions={<Tools sku={item.sku} address={address} shared={saved !== null && (saved.shared || saved.standard)} />}
      />
      <Notices view={view} saved={saved} address={address} />
      <ConfiguratorLayout
        view={view}
        name={saved?.name ?? item.name}
        saved={saved}
        address={address}
        result={result}
        idempotencyKey={idempotencyKey}
        pending={pending}
      >
        {next && (
          <LinkButton
            to={writeAddress(address, { at: next.code, why: null, finish: null })}
            prefetch="none"
            icon="arrowRight"
          >
            {t('next', { name: next.name })}
          </LinkButton>
        )}
      </ConfiguratorLayout>
      {address.panel === 'ship' && (
        <ShipDrawer
          view={view}
          name={saved?.name ?? item.name}
          address={address}
          result={result}
          idempotencyKey={idempotencyKey}
        />
      )}
      {address.panel === 'save' && (
        <SaveDrawer
          item={item}
          view={view}
          address={address}
          saved={saved}
          result={result}
          idempotencyKey={idempotencyKey}
        />
      )}
    </>
  );
});

// The thread is started once the page stands, for its version and quantity, and ends with the page.
function useLocalEngine(said: Shown): void {
  const { sku } = said.item;
  const { quantity } = said.address;
  const versionId = said.view.modelVersion.id;
  useEffect(() => {
    if (!said.confirmed) keepSaid(said);
  }, [said]);
  useEffect(() => {
    void prepareLocalEngine({ sku, quantity, versionId });
  }, [sku, quantity, versionId]);
  useEffect(() => closeLocalEngine, []);
}

function SavedBadge({ saved, view }: { readonly saved: SavedConfiguration | null; readonly view: View }) {
  const t = useTranslations('configurator.notice');
  if (!saved) return null;
  if (!isAsSaved(saved, view)) return <Badge tone="neutral">{t('changed')}</Badge>;
  if (saved.standard) return <Badge tone="accent">{t('standard')}</Badge>;
  return <Badge tone="ok">{t('asSaved')}</Badge>;
}
