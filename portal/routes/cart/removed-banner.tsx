import { useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { Banner } from '../../components/banner.tsx';
import { SubmitButton } from '../../components/button.tsx';

const KEPT = ['itemId', 'modelVersionId', 'c', 'quantity', 'requestedDate'];

/** Says what was taken out and offers to put it back. */
export function RemovedBanner({ idempotencyKey }: { readonly idempotencyKey: string }) {
  const t = useTranslations('cart');
  const [params] = useSearchParams();
  if (!params.has('removed')) return null;
  const possible = params.has('itemId') || params.has('modelVersionId');
  const undo = (
    <ActionForm intent="restore" className="contents">
      {KEPT.map((name) => (
        <input key={name} type="hidden" name={name} value={params.get(name) ?? ''} />
      ))}
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <SubmitButton size="small" variant="secondary" name="undo" value="1">
        {t('undo')}
      </SubmitButton>
    </ActionForm>
  );
  return (
    <div className="mb-4">
      <Banner tone="neutral" live title={t('removed', { name: params.get('name') ?? '' })} actions={possible && undo} />
    </div>
  );
}
