import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import type { FormResult } from '../../components/form-context.ts';
import { NumberField } from '../../components/number-field.tsx';
import { Panel } from '../../components/panel.tsx';
import { Part } from '../../components/supply/part.tsx';
import type { Delivery } from './route.tsx';

type CountPanelProps = {
  readonly delivery: Delivery;
  readonly result: FormResult | undefined;
  readonly idempotencyKey: string;
};

/** Counting what has no serial numbers; everything that is still expected stands there already. */
export function CountPanel({ delivery, result, idempotencyKey }: CountPanelProps) {
  const t = useTranslations('delivery');
  const lines = delivery.lines.filter((line) => !line.component.serialised && line.received < line.quantity);
  if (lines.length === 0) return null;
  return (
    <div className="print:hidden">
      <Panel title={t('count')} note={t('countNote')}>
        <ActionForm result={result} intent="count">
          <input type="hidden" name="deliveryId" value={delivery.id} />
          <input type="hidden" name="version" value={delivery.version} />
          <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
          <ol className="grid">
            {lines.map((line, index) => (
              <CountLine key={line.id} line={line} index={index} />
            ))}
          </ol>
          <div>
            <SubmitButton size="large" icon="receive" name="send" value="count">
              {t('countSend')}
            </SubmitButton>
          </div>
        </ActionForm>
      </Panel>
    </div>
  );
}

function CountLine({ line, index }: { readonly line: Delivery['lines'][number]; readonly index: number }) {
  const t = useTranslations('delivery');
  const open = line.quantity - line.received;
  return (
    <li className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-t border-line py-2.5 first:border-t-0 first:pt-0">
      <input type="hidden" name={`lines[${index}].deliveryLineId`} value={line.id} />
      <input type="hidden" name={`lines[${index}].open`} value={open} />
      <Part part={line.component} />
      <span className="w-36">
        <NumberField name={`lines[${index}].quantity`} label={t('counted')} min={0} max={open} defaultValue={open} />
      </span>
    </li>
  );
}
