import { Form, useFetcher } from '@remix-run/react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../button.tsx';
import { CONTROL } from '../field.tsx';
import { ScanList } from './scan-list.tsx';
import type { Scan } from './scans.ts';

type ScanBoxProps = {
  readonly scans: readonly Scan[];
  readonly idempotencyKey: string;
  /** What the field takes. */
  readonly label: string;
  /** What the button does with it. */
  readonly action: string;
};

/**
 * One big field for a scanner or a keyboard: Enter sends, the field is empty and focused again at once, and what became of the last scans
 * stands below. Codes that come faster than the answers wait in line. Works the same, one by one, without JavaScript.
 */
export function ScanBox({ scans: given, idempotencyKey, label, action }: ScanBoxProps) {
  const t = useTranslations('scan');
  const { field, scans, waiting, enter, choose } = useScans(given, idempotencyKey);
  return (
    <div className="grid gap-4 print:hidden">
      <Form method="post" onSubmit={enter} className="grid gap-1.5">
        <input type="hidden" name="intent" value="scan" />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <input type="hidden" name="earlier" value={JSON.stringify(scans)} />
        <label htmlFor="scan-code" className="text-sm font-medium">
          {label}
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
            {action}
          </Button>
        </div>
        {waiting > 0 && <p className="text-sm text-ink-3">{t('waiting', { count: waiting })}</p>}
      </Form>
      <ScanList scans={scans} idempotencyKey={idempotencyKey} onChoose={choose} />
    </div>
  );
}

type Entry = { readonly code: string; readonly deliveryId?: string };

function useScans(given: readonly Scan[], idempotencyKey: string) {
  const field = useRef<HTMLInputElement>(null);
  const sent = useRef(0);
  const fetcher = useFetcher<{ scans?: Scan[] }>();
  const [queue, setQueue] = useState<readonly Entry[]>([]);
  const scans = fetcher.data?.scans ?? given;
  const enter = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const code = field.current?.value.trim() ?? '';
    if (field.current) field.current.value = '';
    field.current?.focus();
    setQueue((waiting) => [...waiting, { code }]);
  };
  const choose = (entry: Entry) => {
    field.current?.focus();
    setQueue((waiting) => [...waiting, entry]);
  };
  const { state, submit } = fetcher;
  useEffect(() => {
    const [entry, ...rest] = queue;
    if (state !== 'idle' || entry === undefined) return;
    sent.current += 1;
    setQueue(rest);
    const key = `${idempotencyKey}-${sent.current}`;
    const about = { intent: 'scan', earlier: JSON.stringify(scans), idempotencyKey: key };
    submit({ ...about, ...entry }, { method: 'post' });
  }, [idempotencyKey, queue, scans, state, submit]);
  return { field, scans, waiting: queue.length + (state === 'submitting' ? 1 : 0), enter, choose };
}
