import { Form } from '@remix-run/react';
import { useEffect, useState } from 'react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/button.tsx';
import { TICK } from '../../components/checkbox.tsx';
import { sumOf } from '../../components/supply/waiting.ts';
import type { InboxSubOrder } from './inbox-row.tsx';

/** Id of the form that the ticks in the rows belong to. */
export const BULK_FORM = 'accept-selected';

const ticks = () => [...document.querySelectorAll<HTMLInputElement>(`input[name=subOrder][form="${BULK_FORM}"]`)];

/** Leads to the page that shows what accepting the ticked sub-orders means; where JavaScript runs it is counted while ticking. */
export function BulkBar({ subOrders }: { readonly subOrders: readonly InboxSubOrder[] }) {
  const t = useTranslations('supplierInbox');
  const { chosen, tickAll } = useTicks();
  const sum = sumOf(subOrders.filter(({ id }) => chosen.includes(id)));
  return (
    <Form
      id={BULK_FORM}
      action="/supplier/inbox/accept"
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line px-4 py-2"
    >
      <label className="hidden min-h-8 items-center gap-3 text-base text-ink-2 scripted:inline-flex">
        <input type="checkbox" className={TICK} onChange={(event) => tickAll(event.currentTarget.checked)} />
        {t('selectAll')}
      </label>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="text-sm text-ink-3" role="status">
          {sum.subOrders > 0 ? t('chosen', sum) : t('acceptHint')}
        </span>
        <Button type="submit" icon="check">
          {t('review')}
        </Button>
      </span>
    </Form>
  );
}

function useTicks() {
  const [chosen, setChosen] = useState<readonly string[]>([]);
  useEffect(() => {
    const read = () => setChosen(ticks().flatMap(({ checked, value }) => (checked ? [value] : [])));
    read();
    document.addEventListener('change', read);
    return () => document.removeEventListener('change', read);
  }, []);
  const tickAll = (checked: boolean) => {
    for (const box of ticks()) box.checked = checked;
  };
  return { chosen, tickAll };
}
