import type { LoaderFunctionArgs } from '@remix-run/node';
import { Link, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { ModelDefinition } from '#engine';
import { Banner } from '../../components/banner.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Icon } from '../../components/icon.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { Stat, StatRow } from '../../components/stat.tsx';
import { query } from '../../gateway/api.server.ts';
import { useFacts, useIntlTag } from '../../i18n/portal-provider.tsx';
import type { PageHandle } from '../../page-handle.ts';
import { readTariff, type WrittenModel } from '../configure_.$sku/local/local-model.ts';
import { useNames } from '../control.catalogue_.$sku_.model/part-names.ts';
import { MODEL_NOUNS, useModel } from '../control.catalogue_.$sku_.model/use-model.ts';
import { Prices } from './prices.tsx';
import { ModelPreviewDocument } from './queries.ts';
import { tryOut } from './try-out.ts';

export const handle: PageHandle = { title: (t) => t('controlModel.tab.preview'), live: MODEL_NOUNS };

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const wanted = { sku: args.params.sku ?? '', currency: params.get('currency') };
  const { item, exchangeRates } = await query(args, ModelPreviewDocument, wanted);
  const draft = item?.modelDraft;
  // What the examination aside has not got through is not tried here either.
  if (draft?.check?.void !== false) return { view: null, currency: null, currencies: [] };
  const { locale } = args.context.preferences;
  const { currency = null, tariff } = draft.listTariff ?? {};
  const priced = currency === null ? null : { currency, tariff: readTariff(tariff as WrittenModel['tariff']), locale };
  const listed = item?.listPrices.map(({ price }) => price.currency) ?? [];
  const rated = exchangeRates.flatMap(({ base, quote }) => [base, quote]);
  const clock = () => performance.now();
  return {
    view: tryOut(draft.definition as ModelDefinition, params.get('c'), params.get('why'), priced, clock),
    currency,
    currencies: [...new Set([...listed, ...rated])].sort(),
  };
}

export type Page = Awaited<ReturnType<typeof loader>>;
export type View = NonNullable<Page['view']>;

export default function ModelPreview() {
  const t = useTranslations('controlModel');
  const page = useLoaderData<typeof loader>() as Page;
  const { view } = page;
  if (!view)
    return (
      <Panel>
        <EmptyState icon="clock" title={t('preview.none')}>
          {t('preview.noneHint')}
        </EmptyState>
      </Panel>
    );
  return (
    <>
      <Values view={view} />
      <Prices page={page} prices={view.prices} />
      {!view.consistent && <Banner tone="blocked">{t('preview.contradiction')}</Banner>}
      {view.states.map((state) => (
        <GroupPreview key={state.group} state={state} why={view.why?.group === state.group ? view.why : null} />
      ))}
    </>
  );
}

function Values({ view }: { readonly view: View }) {
  const t = useTranslations('controlModel');
  const { definition } = useModel();
  const { locale } = useFacts();
  const number = new Intl.NumberFormat(useIntlTag(), { maximumFractionDigits: 2 });
  return (
    <div className="flex flex-wrap items-end justify-between gap-3">
      <p className="max-w-prose text-base text-ink-2">{t('preview.lead')}</p>
      {view.chosen > 0 && (
        <LinkButton to="?" size="small" preventScrollReset>
          {t('preview.clear')}
        </LinkButton>
      )}
      {definition.values && definition.values.length > 0 && (
        <div className="basis-full">
          <StatRow>
            {definition.values.map(({ code, names, unit }) => (
              <Stat
                key={code}
                label={names[locale]}
                value={[number.format(view.values[code] ?? 0), unit].filter(Boolean).join(' ')}
              />
            ))}
          </StatRow>
        </div>
      )}
    </div>
  );
}

type GroupPreviewProps = { readonly state: View['states'][number]; readonly why: View['why'] };

function GroupPreview({ state, why }: GroupPreviewProps) {
  const { definition } = useModel();
  const names = useNames(definition);
  return (
    <Panel title={names.group(state.group)}>
      <ul className="flex flex-wrap gap-2">
        {state.options.map((option) => (
          <li key={option.code}>
            <OptionLink group={state.group} option={option} />
          </li>
        ))}
      </ul>
      {why && <WhyNot why={why} />}
    </Panel>
  );
}

const LOOKS: Readonly<Record<string, string>> = {
  chosen: 'border-accent bg-accent-soft font-medium text-accent',
  forced: 'border-line-strong bg-sunken font-medium text-ink',
  selectable: 'border-line-strong text-ink hover:bg-hover',
  unknown: 'border-line-strong border-dashed text-ink hover:bg-hover',
  blocked: 'border-line text-ink-3 line-through decoration-ink-3/60 hover:bg-hover',
};

function OptionLink({ group, option }: { group: string; option: View['states'][number]['options'][number] }) {
  const t = useTranslations('controlModel');
  const names = useNames(useModel().definition);
  const [params] = useSearchParams();
  const blocked = option.state === 'blocked';
  const current = params.get('c') ?? '';
  const kept = params.has('currency') ? { currency: params.get('currency') ?? '' } : {};
  const search = blocked ? { ...kept, c: current, why: `${group}/${option.code}` } : { ...kept, c: option.next };
  return (
    <Link
      to={`?${new URLSearchParams(search)}`}
      preventScrollReset
      className={`inline-flex min-h-8 items-center gap-1.5 rounded-md border px-2.5 text-base pointer-coarse:min-h-11 ${LOOKS[option.state]}`}
    >
      {option.state === 'chosen' && <Icon name="check" size={14} />}
      {option.state === 'forced' && <Icon name="key" size={14} />}
      {names.option(group, option.code)}
      <span className="sr-only">{t(`preview.state.${option.state}`)}</span>
    </Link>
  );
}

function WhyNot({ why }: { readonly why: NonNullable<View['why']> }) {
  const t = useTranslations('controlModel');
  const { locale } = useFacts();
  const names = useNames(useModel().definition);
  return (
    <div className="mt-3">
      <Banner tone="risk" title={t('preview.why', { option: names.option(why.group, why.option) })} live>
        <ul className="grid gap-0.5">
          {why.causes.map((cause) => (
            <li key={cause.en}>{cause[locale]}</li>
          ))}
          {why.choices.map(({ group, option }) => (
            <li key={`${group}/${option}`}>
              {option ? t('preview.youChose', { name: names.full(group, option) }) : names.group(group)}
            </li>
          ))}
        </ul>
      </Banner>
    </div>
  );
}
