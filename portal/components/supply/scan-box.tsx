import { Form } from '@remix-run/react';
import { type FormEvent, useEffect, useRef } from 'react';
import { useTranslations } from 'use-intl';
import { SubmitButton } from '../button.tsx';
import { CONTROL } from '../field.tsx';
import { Icon } from '../icon.tsx';
import type { Scan } from './scans.ts';

type ScanBoxProps = {
  readonly scans: readonly Scan[];
  readonly idempotencyKey: string;
  /** What the field takes, when it is not any code. */
  readonly label?: string;
};

/**
 * One big field for a scanner or a keyboard: Enter sends, the field is empty and focused again, and what became of the last scans stands
 * below. Works the same without JavaScript.
 */
export function ScanBox({ scans, idempotencyKey, label }: ScanBoxProps) {
  const t = useTranslations('scan');
  const field = useRef<HTMLInputElement>(null);
  const sent = useRef(0);
  useEffect(() => {
    // After every answer the next code can follow at once.
    if (scans.length > 0 && field.current) field.current.value = '';
    field.current?.focus();
  }, [scans]);
  const number = (event: FormEvent<HTMLFormElement>) => {
    const key = event.currentTarget.elements.namedItem('idempotencyKey');
    sent.current += 1;
    if (key instanceof HTMLInputElement) key.value = `${idempotencyKey}-${sent.current}`;
  };
  return (
    <div className="grid gap-4">
      <Form method="post" onSubmit={number} className="grid gap-1.5">
        <input type="hidden" name="intent" value="scan" />
        <input type="hidden" name="idempotencyKey" defaultValue={idempotencyKey} key={idempotencyKey} />
        <input type="hidden" name="earlier" value={JSON.stringify(scans)} />
        <label htmlFor="scan-code" className="text-sm font-medium">
          {label ?? t('label')}
        </label>
        <div className="flex gap-2">
          <input
            ref={field}
            id="scan-code"
            name="code"
            type="text"
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            enterKeyHint="send"
            // biome-ignore lint/a11y/noAutofocus: a scanner types where the focus is, and scanning is what the page is for
            autoFocus
            className={`${CONTROL} h-12 px-3.5 font-mono text-lg`}
          />
          <SubmitButton size="large" icon="scan" name="send" value="scan" className="h-12">
            {t('send')}
          </SubmitButton>
        </div>
      </Form>
      <ScanList scans={scans} />
    </div>
  );
}

function ScanList({ scans }: { readonly scans: readonly Scan[] }) {
  const t = useTranslations('scan');
  const [latest, ...earlier] = scans;
  return (
    <section aria-label={t('last')} className="grid gap-1.5">
      <div role="status">
        {latest ? <Outcome scan={latest} latest /> : <p className="text-sm text-ink-3">{t('none')}</p>}
      </div>
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
  const tone = scan.ok ? 'bg-ok-soft [&>svg]:text-ok' : 'bg-blocked-soft [&>svg]:text-blocked';
  const size = latest ? 'py-3 text-lg' : 'py-1 text-base';
  return (
    <p className={`flex items-start gap-2.5 rounded-md px-3 ${size} ${tone}`}>
      <Icon name={scan.ok ? 'checkCircle' : 'blocked'} size={latest ? 20 : 16} className="mt-0.5" />
      <span className="sr-only">{scan.ok ? t('ok') : t('refused')}</span>
      <span className="font-mono break-all">{scan.code}</span>
      <span className="min-w-0 text-ink-2">{scan.text}</span>
    </p>
  );
}
