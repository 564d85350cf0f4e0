import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { Badge } from '../../components/badge.tsx';
import { Banner } from '../../components/banner.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { type Column, DataTable } from '../../components/data-table.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import type { FormResult } from '../../components/form-context.ts';
import { LinkButton } from '../../components/link-button.tsx';
import { Part } from '../../components/supply/part.tsx';
import type { Unit } from './route.tsx';

type PendingPart = NonNullable<Unit['pendingParts']>[number];

type FinishDialogProps = {
  readonly unit: Unit;
  readonly result: FormResult | undefined;
  readonly idempotencyKey: string;
};

/** Shows what finishing would put into the unit, or why it cannot be finished, before anything is done. */
export function FinishDialog({ unit, result, idempotencyKey }: FinishDialogProps) {
  const t = useTranslations('floorUnit');
  const pending = unit.pendingParts ?? [];
  const taken = pending.filter(({ quantity }) => quantity > 0);
  const missing = pending.filter((part) => part.missing > 0);
  const pieces = taken.reduce((sum, { quantity }) => sum + quantity, 0);
  return (
    <Drawer kind="dialog" title={t('finishTitle', { serial: unit.serial })} closeTo="?">
      <ActionForm intent="finish" result={result}>
        <input type="hidden" name="version" value={unit.version} />
        <input type="hidden" name="idempotencyKey" value={`${idempotencyKey}-${unit.version}`} />
        {missing.length > 0 && <Missing parts={missing} />}
        {taken.length > 0 ? <Taken parts={taken} pieces={pieces} /> : missing.length === 0 && <p>{t('finishAllIn')}</p>}
        <FormActions>
          {missing.length === 0 && (
            <SubmitButton size="large" icon="check" name="send" value="finish">
              {pieces > 0 ? t('finishSend', { count: pieces }) : t('finishNow')}
            </SubmitButton>
          )}
          <LinkButton size="large" to="?" preventScrollReset>
            {t('finishBack')}
          </LinkButton>
        </FormActions>
      </ActionForm>
    </Drawer>
  );
}

function Missing({ parts }: { readonly parts: readonly PendingPart[] }) {
  const t = useTranslations('floorUnit');
  return (
    <Banner tone="risk" title={t('finishMissing')}>
      <ul>
        {parts.map(({ component, missing }) => (
          <li key={component.sku}>
            {t(component.serialised ? 'toScan' : 'notAtHand', {
              count: missing,
              part: component.name,
              sku: component.sku,
            })}
          </li>
        ))}
      </ul>
    </Banner>
  );
}

function Taken({ parts, pieces }: { readonly parts: readonly PendingPart[]; readonly pieces: number }) {
  const t = useTranslations('floorUnit');
  const columns: Column<PendingPart>[] = [
    { key: 'part', header: t('part'), cell: ({ component }) => <Part part={component} />, phone: 'title' },
    { key: 'quantity', header: t('quantity'), cell: ({ quantity }) => quantity, align: 'end' },
    {
      key: 'serials',
      header: t('serials'),
      cell: ({ component }) =>
        component.serialised ? (
          <Badge tone="waiting">{t('serialUnknown')}</Badge>
        ) : (
          <span className="text-ink-2">{t('serialNone')}</span>
        ),
    },
  ];
  return (
    <div className="grid gap-2">
      <p>{t('finishBody', { count: pieces })}</p>
      <div className="rounded-md border border-line">
        <DataTable
          caption={t('finishParts')}
          columns={columns}
          rows={parts}
          rowKey={({ component }) => component.sku}
        />
      </div>
    </div>
  );
}
