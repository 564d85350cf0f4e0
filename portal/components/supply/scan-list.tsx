import { Form } from '@remix-run/react';
import type { FormEvent } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../button.tsx';
import { Instant } from '../date.tsx';
import { Icon } from '../icon.tsx';
import { TextLink } from '../text-link.tsx';
import type { Scan, ScanChoice } from './scans.ts';

type ChooseProps = {
  readonly idempotencyKey: string;
  /** Sends the choice where JavaScript runs; without it its own form does. */
  readonly onChoose: (entry: { readonly code: string; readonly deliveryId?: string }) => void;
};

/** What became of the last scans, the newest on top and large. */
export function ScanList({ scans, ...choosing }: ChooseProps & { readonly scans: readonly Scan[] }) {
  const t = useTranslations('scan');
  const [latest, ...earlier] = scans;
  return (
    <section aria-label={t('last')} className="grid gap-1.5">
      <div role="status">
        {latest ? <Outcome scan={latest} latest /> : <p className="text-sm text-ink-3">{t('none')}</p>}
      </div>
      {latest?.choices && <Choices scan={latest} choices={latest.choices} earlier={scans} {...choosing} />}
      {earlier.length > 0 && (
        <ol className="grid gap-1.5">
          {earlier.map((scan) => (
            <li key={scan.id}>
              <Outcome scan={scan} />
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

function Outcome({ scan, latest = false }: { readonly scan: Scan; readonly latest?: boolean }) {
  const t = useTranslations('scan');
  const asks = scan.choices !== undefined;
  const tone = scan.ok
    ? 'bg-ok-soft [&>svg]:text-ok'
    : asks
      ? 'bg-waiting-soft [&>svg]:text-waiting'
      : 'bg-blocked-soft [&>svg]:text-blocked';
  const size = latest ? 'py-3 text-lg' : 'py-1 text-base';
  return (
    <p className={`flex items-start gap-2.5 rounded-md px-3 ${size} ${tone}`}>
      <Icon
        name={scan.ok ? 'checkCircle' : asks ? 'clock' : 'blocked'}
        size={latest ? 20 : 16}
        className="mt-0.5 shrink-0"
      />
      <span className="sr-only">{scan.ok ? t('ok') : asks ? t('asks') : t('refused')}</span>
      <span className="grid min-w-0 gap-x-2.5 md:flex md:flex-wrap md:items-baseline">
        <span className="font-mono break-all">{scan.code}</span>
        <span className="text-ink-2">
          {scan.text}
          {scan.at && (
            <>
              {' '}
              <Instant at={scan.at} />
            </>
          )}
        </span>
        {scan.link && <TextLink to={scan.link.to}>{scan.link.label}</TextLink>}
      </span>
    </p>
  );
}

type ChoicesProps = ChooseProps & {
  readonly scan: Scan;
  readonly choices: readonly ScanChoice[];
  readonly earlier: readonly Scan[];
};

function Choices({ scan, choices, earlier, idempotencyKey, onChoose }: ChoicesProps) {
  const t = useTranslations('scan');
  return (
    <ul aria-label={t('choices', { code: scan.code })} className="grid gap-1.5">
      {choices.map(({ label, note, code, deliveryId }) => {
        const choose = (event: FormEvent) => {
          event.preventDefault();
          onChoose({ code, ...(deliveryId ? { deliveryId } : {}) });
        };
        return (
          <li key={`${code} ${deliveryId ?? ''}`}>
            <Form
              method="post"
              onSubmit={choose}
              className="flex items-center justify-between gap-x-4 gap-y-2 rounded-md border border-line px-3 py-2 max-md:flex-wrap"
            >
              <input type="hidden" name="intent" value="scan" />
              <input type="hidden" name="code" value={code} />
              {deliveryId && <input type="hidden" name="deliveryId" value={deliveryId} />}
              <input type="hidden" name="idempotencyKey" value={`${idempotencyKey}-${scan.id}-${code}`} />
              <input type="hidden" name="earlier" value={JSON.stringify(earlier)} />
              <span className="min-w-0 text-ink-2">{note}</span>
              <Button type="submit" icon="receive" className="shrink-0">
                {label}
              </Button>
            </Form>
          </li>
        );
      })}
    </ul>
  );
}
