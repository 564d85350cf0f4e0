import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../components/badge.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { Day } from '../../components/date.tsx';
import { EarliestReason } from '../../components/earliest-day.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { ItemPicture } from '../../components/item-picture.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { useRole } from '../../components/use-role.ts';
import { writeChoices } from '../configure_.$sku/choices.ts';
import type { PremierPageData } from './route.tsx';

type Standard = PremierPageData['standards']['nodes'][number];

type StandardsPanelProps = { readonly standards: readonly Standard[]; readonly idempotencyKey: string };

/** What the account has agreed to buy again and again: price, first day, one press to order. */
export function StandardsPanel({ standards, idempotencyKey }: StandardsPanelProps) {
  const t = useTranslations('premier');
  return (
    <Panel title={t('standards')} flush actions={<TextLink to="/configurations">{t('allConfigurations')}</TextLink>}>
      {standards.length > 0 ? (
        <ul className="grid gap-px overflow-hidden rounded-b-lg bg-line md:grid-cols-2">
          {standards.map((standard) => (
            <StandardCard key={standard.id} standard={standard} idempotencyKey={idempotencyKey} />
          ))}
          {standards.length % 2 === 1 && <li aria-hidden="true" className="bg-surface max-md:hidden" />}
        </ul>
      ) : (
        <EmptyState
          icon="sliders"
          title={t('noStandards')}
          action={<LinkButton to="/catalogue?kind=MODEL">{t('configureFirst')}</LinkButton>}
        >
          {t('noStandardsHint')}
        </EmptyState>
      )}
    </Panel>
  );
}

function StandardCard({ standard, idempotencyKey }: { readonly standard: Standard; readonly idempotencyKey: string }) {
  const t = useTranslations('premier');
  const { id, name, item, price, earliest, fit } = standard;
  return (
    <li className="grid grid-cols-[auto_minmax(0,1fr)] content-start gap-x-3 gap-y-3 bg-surface p-4">
      <ItemPicture family={item?.family.code ?? ''} />
      <div className="min-w-0">
        <h3 className="font-medium break-words">
          <TextLink to={`/configurations/${id}`} className="text-ink! no-underline hover:underline">
            {name}
          </TextLink>
        </h3>
        {item && <p className="text-sm text-ink-3 break-words">{item.name}</p>}
        {fit === 'CHANGED' && <Badge tone="risk">{t('standardChanged')}</Badge>}
      </div>
      <dl className="col-span-2 grid grid-cols-[auto_1fr] gap-x-3 gap-y-0.5">
        <dt className="text-sm text-ink-3">{t('price')}</dt>
        <dd className="text-right font-medium">
          <Money value={price?.unit} />
        </dd>
        <dt className="text-sm text-ink-3">{t('earliest')}</dt>
        <dd className="text-right">
          <Day date={earliest?.date} relative />
          {earliest && (
            <span className="block text-sm text-ink-3 max-md:hidden">
              <EarliestReason value={earliest} />
            </span>
          )}
        </dd>
      </dl>
      <CardActions standard={standard} idempotencyKey={idempotencyKey} />
    </li>
  );
}

function CardActions({ standard, idempotencyKey }: { readonly standard: Standard; readonly idempotencyKey: string }) {
  const t = useTranslations('premier');
  const mayAsk = useRole('requester');
  const { id, item, price, choices, fit } = standard;
  if (fit === 'CHANGED')
    return (
      <div className="col-span-2 self-end">
        <LinkButton to={`/configurations/${id}`}>{t('lookThrough')}</LinkButton>
      </div>
    );
  return (
    <div className="col-span-2 flex flex-wrap gap-2 self-end">
      {mayAsk && price && (
        <Form method="post">
          <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
          <SubmitButton variant="secondary" icon="cart" name="configurationId" value={id}>
            {t('orderAgain')}
          </SubmitButton>
        </Form>
      )}
      {item && (
        <LinkButton
          to={`/configure/${encodeURIComponent(item.sku)}?${new URLSearchParams({ c: writeChoices(choices), id })}`}
          variant="quiet"
          icon="sliders"
        >
          {t('configure')}
        </LinkButton>
      )}
    </div>
  );
}
