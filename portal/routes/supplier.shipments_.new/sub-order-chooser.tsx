import { Form } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/button.tsx';
import { CheckboxGroup } from '../../components/choice-group.tsx';
import { formatDay } from '../../i18n/format.ts';
import { useClock, useIntlTag } from '../../i18n/portal-provider.tsx';
import type { ShippableSubOrder } from './shippable.ts';

type ChooserProps = { readonly shippable: readonly ShippableSubOrder[]; readonly chosen: readonly string[] };

/** Which sub-orders go into the delivery; the choice stands in the address. */
export function SubOrderChooser({ shippable, chosen }: ChooserProps) {
  const t = useTranslations('shipNotice');
  const tag = useIntlTag();
  const now = useClock();
  const options = shippable.map(({ id, number, dueDate, lines }) => ({
    value: id,
    label: number,
    note: t('option', {
      day: formatDay(tag, dueDate, now, true),
      count: lines.reduce((sum, { open }) => sum + open, 0),
    }),
  }));
  return (
    <Form method="get" className="grid gap-4">
      <CheckboxGroup name="subOrder" label={t('choose')} hideLabel cards options={options} defaultValues={chosen} />
      <div>
        <Button type="submit" variant="primary">
          {t('continue')}
        </Button>
      </div>
    </Form>
  );
}
