import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { SubmitButton } from '../../components/button.tsx';
import { TICK } from '../../components/checkbox.tsx';

/** Id of the form that the ticks in the rows belong to. */
export const BULK_FORM = 'accept-selected';

/** Accepts the ticked sub-orders in one go. */
export function BulkBar({ idempotencyKey }: { readonly idempotencyKey: string }) {
  const t = useTranslations('supplierInbox');
  const tickAll = (checked: boolean) => {
    for (const box of document.querySelectorAll<HTMLInputElement>(`input[form="${BULK_FORM}"]`)) box.checked = checked;
  };
  return (
    <Form
      id={BULK_FORM}
      method="post"
      className="flex flex-wrap items-center justify-between gap-x-4 gap-y-2 border-b border-line px-4 py-2"
    >
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <label className="hidden min-h-8 items-center gap-3 text-base text-ink-2 scripted:inline-flex">
        <input type="checkbox" className={TICK} onChange={(event) => tickAll(event.currentTarget.checked)} />
        {t('selectAll')}
      </label>
      <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
        <span className="text-sm text-ink-3">{t('acceptHint')}</span>
        <SubmitButton name="intent" value="accept" icon="check" variant="secondary">
          {t('accept')}
        </SubmitButton>
      </span>
    </Form>
  );
}
