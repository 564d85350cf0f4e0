import { Form } from '@remix-run/react';
import type { ResultOf } from 'gql.tada';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { EarliestDay } from '../../components/earliest-day.tsx';
import { Icon } from '../../components/icon.tsx';
import type { IconName } from '../../components/icon-paths.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import { useRole } from '../../components/use-role.ts';
import { writeChoices } from '../configure_.$sku/choices.ts';
import { useCauseWords } from '../configure_.$sku/reasons.tsx';
import type { ConfigurationChangesDocument } from './queries.ts';

export type Changed = NonNullable<ResultOf<typeof ConfigurationChangesDocument>['configuration']>;
type Seen = NonNullable<Changed['revalidation']>;
type Part = Seen['gone'][number];

type ChangesProps = { readonly configuration: Changed; readonly idempotencyKey: string };

/** What a newer version of the model changes in a saved configuration, the least change with which it fits, and one press to adopt it. */
export function Changes({ configuration, idempotencyKey }: ChangesProps) {
  const t = useTranslations('revalidation');
  const seen = configuration.revalidation;
  if (!seen) return null;
  return (
    <div className="grid gap-4">
      <Banner
        tone="risk"
        title={t('title', { was: configuration.modelVersion?.number ?? 0, now: seen.modelVersion.number })}
      >
        {t('lead')}
      </Banner>
      <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
        <Panel title={t('differences')}>
          <div className="grid gap-5">
            <Parts icon="minus" title={t('gone')} parts={seen.gone} />
            <Refusal seen={seen} />
            <Parts icon="undo" title={t('givenUp')} parts={seen.givenUp} />
            <Parts icon="plus" title={t('added')} parts={seen.added} />
          </div>
        </Panel>
        <Panel title={t('then')}>
          <div className="grid gap-4">
            <Prices was={configuration.savedPrice} now={seen.price} />
            {seen.earliest && (
              <div className="border-t border-line pt-3 text-base">
                <p className="text-sm text-ink-3">{t('earliest')}</p>
                <EarliestDay value={seen.earliest} />
              </div>
            )}
            <Onwards configuration={configuration} seen={seen} idempotencyKey={idempotencyKey} />
          </div>
        </Panel>
      </div>
    </div>
  );
}

function Section({ icon, title, children }: { icon: IconName; title: string; children: ReactNode }) {
  return (
    <section className="grid grid-cols-[auto_minmax(0,1fr)] gap-x-2.5 gap-y-1">
      <Icon name={icon} size={16} className="mt-0.5 text-ink-3" />
      <h3 className="font-medium">{title}</h3>
      <div className="col-start-2 text-base">{children}</div>
    </section>
  );
}

function PartList({ parts }: { readonly parts: readonly Part[] }) {
  return (
    <ul className="grid gap-0.5">
      {parts.map(({ groupName, optionName, quantity }) => (
        <li key={`${groupName} ${optionName}`}>
          <span className="text-ink-3">{groupName}: </span>
          {quantity > 1 ? `${quantity} × ${optionName}` : optionName}
        </li>
      ))}
    </ul>
  );
}

function Parts({ icon, title, parts }: { icon: IconName; title: string; parts: readonly Part[] }) {
  if (parts.length === 0) return null;
  return (
    <Section icon={icon} title={title}>
      <PartList parts={parts} />
    </Section>
  );
}

function Refusal({ seen }: { readonly seen: Seen }) {
  const t = useTranslations('revalidation');
  const words = useCauseWords();
  if (!seen.refusal) return null;
  return (
    <Section icon="blocked" title={t('refused')}>
      <PartList parts={seen.refused} />
      <ul className="mt-1 grid gap-0.5 text-ink-2">
        {seen.refusal.causes.map((cause) => (
          <li key={`${cause.source} ${cause.code}`}>{words(cause)}</li>
        ))}
      </ul>
    </Section>
  );
}

function Prices({ was, now }: { readonly was: Changed['savedPrice']; readonly now: Seen['price'] }) {
  const t = useTranslations('revalidation');
  const difference =
    was && now ? { amount: String(BigInt(now.amount) - BigInt(was.amount)), currency: now.currency } : null;
  return (
    <dl className="grid grid-cols-[1fr_auto] gap-x-3 gap-y-1 text-base">
      <dt className="text-ink-2">{t('priceWas')}</dt>
      <dd className="text-right">{was ? <Money value={was} /> : <span className="text-ink-3">{t('notKept')}</span>}</dd>
      <dt className="font-medium">{t('priceNow')}</dt>
      <dd className="text-right font-semibold">
        <Money value={now} />
      </dd>
      {difference && difference.amount !== '0' && (
        <>
          <dt className="text-ink-2">{t('difference')}</dt>
          <dd className="text-right">
            <Money value={difference} signed />
          </dd>
        </>
      )}
    </dl>
  );
}

function Onwards({ configuration, seen, idempotencyKey }: ChangesProps & { readonly seen: Seen }) {
  const t = useTranslations('revalidation');
  const maySave = useRole('requester');
  const { item, id, mine, version, name, shared } = configuration;
  if (!item) return null;
  const choices = writeChoices(seen.choices ?? []);
  const configure = `/configure/${encodeURIComponent(item.sku)}?${new URLSearchParams({ c: choices, id, v: String(version) })}`;
  return (
    <div className="grid gap-2 border-t border-line pt-3">
      {seen.choices && maySave ? (
        <Form method="post" className="grid gap-1.5">
          <input type="hidden" name="itemId" value={item.id} />
          <input type="hidden" name="sku" value={item.sku} />
          <input type="hidden" name="name" value={name} />
          <input type="hidden" name="choices" value={choices} />
          <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
          {mine && <input type="hidden" name="configurationId" value={id} />}
          {mine && <input type="hidden" name="version" value={version} />}
          {mine && shared && <input type="hidden" name="shared" value="on" />}
          <SubmitButton icon="check" size="large" className="w-full">
            {t(mine ? 'adopt' : 'adoptCopy')}
          </SubmitButton>
          {!mine && <p className="text-sm text-ink-3">{t('copyHint')}</p>}
        </Form>
      ) : (
        !seen.choices && <p className="text-base">{t('nothingFits')}</p>
      )}
      <LinkButton to={configure} icon="sliders">
        {t('configure')}
      </LinkButton>
      {seen.choices && <p className="text-sm text-ink-3">{t(seen.proved ? 'proved' : 'notProved')}</p>}
    </div>
  );
}
