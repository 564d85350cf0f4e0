import { useTranslations } from 'use-intl';
import { formatDay } from '../i18n/format.ts';
import { useClock, useIntlTag } from '../i18n/portal-provider.tsx';
import { Day } from './date.tsx';

/** The API's earliest day of delivery with what it waits for. */
export type Earliest = {
  readonly date: string;
  readonly code: string;
  readonly params: unknown;
  readonly component: { readonly name: string } | null;
};

/** The first possible day of delivery and, under it, its binding reason. */
export function EarliestDay({ value }: { readonly value: Earliest }) {
  return (
    <span className="grid gap-0.5">
      <span className="font-medium">
        <Day date={value.date} weekday relative />
      </span>
      <span className="text-sm text-ink-3">
        <EarliestReason value={value} />
      </span>
    </span>
  );
}

/** What an earliest day waits for, as a sentence. */
export function EarliestReason({ value }: { readonly value: Earliest }) {
  const t = useTranslations('earliest');
  const tag = useIntlTag();
  const now = useClock();
  if (value.code === 'in_stock') return <>{t('inStock')}</>;
  const { arrivesOn } = (value.params ?? {}) as { arrivesOn?: string };
  const name = value.component?.name ?? t('somePart');
  return <>{arrivesOn ? t('waits', { name, day: formatDay(tag, arrivesOn, now) }) : t('waitsFor', { name })}</>;
}
