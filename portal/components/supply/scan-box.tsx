import { Form, useFetcher } from '@remix-run/react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../button.tsx';
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
 * One big field for a scanner or a keyboard: Enter sends, the field is empty and focused again at once, and what became of the last scans
 * stands below. Codes that come faster than the answers wait in line. Works the same, one by one, without JavaScript.
 */
export function ScanBox({ scans: given, idempotencyKey, label }: ScanBoxProps) {
  const t = useTranslations('scan');
  const { field, scans, waiting, enter } = useScans(given, idempotencyKey);
  return (
    <div className="grid gap-4">
      <Form method="post" onSubmit={enter} className="grid gap-1.5">
        <input type="hidden" name="intent" value="scan" />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
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
          <Button type="submit" variant="primary" size="large" icon="scan" name="send" value="scan" className="h-12">
            {t('send')}
          </Button>
        </div>
        {waiting > 0 && <p className="text-sm text-ink-3">{t('waiting', { count: waiting })}</p>}
      </Form>
      <ScanList scans={scans} />
    </div>
  );
}

function useScans(given: readonly Scan[], idempotencyKey: string) {
  const field = useRef<HTMLInputElement>(null);
  const sent = useRef(0);
  const fetcher = useFetcher<{ scans?: Scan[] }>();
  const [queue, setQueue] = useState<readonly string[]>([]);
  const scans = fetcher.data?.scans ?? given;
  const enter = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = field.current?.value.trim() ?? '';
    if (field.current) field.current.value = '';
    field.current?.focus();
    if (code !== '') setQueue((waiting) => [...waiting, code]);
  };
  const { state, submit } = fetcher;
  useEffect(() => {
    const [code, ...rest] = queue;
    if (state !== 'idle' || code === undefined) return;
    sent.current += 1;
    setQueue(rest);
    const key = `${idempotencyKey}-${sent.current}`;
    submit({ intent: 'scan', code, earlier: JSON.stringify(scans), idempotencyKey: key }, { method: 'post' });
  }, [idempotencyKey, queue, scans, state, submit]);
  return { field, scans, waiting: queue.length + (state === 'submitting' ? 1 : 0), enter };
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
