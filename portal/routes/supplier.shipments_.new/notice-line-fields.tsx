import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { Badge } from '../../components/badge.tsx';
import { type FormResult, valueAt } from '../../components/form-context.ts';
import { NumberField } from '../../components/number-field.tsx';
import { Part } from '../../components/supply/part.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { serialsIn } from './serials.ts';
import type { ShippableLine } from './shippable.ts';

type FieldsProps = {
  readonly line: ShippableLine & { readonly subOrder: string };
  readonly index: number;
  readonly result: FormResult | undefined;
};

/** Quantity and serial numbers of one line; serials are counted against the quantity while they are pasted or scanned. */
export function NoticeLineFields({ line, index, result }: FieldsProps) {
  const t = useTranslations('shipNotice');
  const name = (field: string) => `lines[${index}].${field}`;
  const typed = (field: string) => valueAt(result?.initialValue, name(field));
  const [expected, setExpected] = useState(Number(typed('quantity') ?? line.open));
  const [found, setFound] = useState(serialsIn(String(typed('serials') ?? '')).length);
  const { serialised } = line.component;
  return (
    <li className="grid gap-x-6 gap-y-2 border-t border-line py-3 first:border-t-0 first:pt-0 last:pb-0 md:grid-cols-[minmax(0,1fr)_7rem_minmax(0,1.2fr)]">
      <input type="hidden" name={name('subOrderLineId')} value={line.id} />
      <input type="hidden" name={name('open')} value={line.open} />
      {serialised && <input type="hidden" name={name('serialised')} value="yes" />}
      <div>
        <Part part={line.component} />
        <p className="text-sm text-ink-2">
          {line.subOrder} · {t('open', { count: line.open })}
        </p>
      </div>
      <NumberField
        name={name('quantity')}
        label={t('quantity')}
        min={0}
        max={line.open}
        defaultValue={line.open}
        onInput={(event) => setExpected(Number(event.currentTarget.value) || 0)}
      />
      {serialised ? (
        <div>
          <TextArea
            name={name('serials')}
            label={t('serials')}
            hint={t('serialsHint')}
            spellCheck={false}
            autoCapitalize="characters"
            onInput={(event) => setFound(serialsIn(event.currentTarget.value).length)}
          />
          <p role="status" className="mt-1 hidden scripted:block">
            <Badge tone={found === expected ? 'ok' : 'waiting'}>{t('counted', { found, expected })}</Badge>
          </p>
        </div>
      ) : (
        <p className="self-center text-sm text-ink-3">{t('noSerials')}</p>
      )}
    </li>
  );
}
