import { useTranslations } from 'use-intl';
import { formatDay, formatInstant } from '../../i18n/format.ts';
import { useClock, useIntlTag } from '../../i18n/portal-provider.tsx';
import { useTimeZone } from '../use-time-zone.ts';
import { needsSupplier } from './needs-supplier.ts';

type Exception = {
  readonly kind: string;
  readonly state: string;
  readonly quantity: number;
  readonly needed: number;
  readonly detail?: unknown;
  readonly supplier: { readonly name: string } | null;
};

// The parameters that the API sends with an entry, as far as they are texts.
function texts(detail: unknown): Readonly<Record<string, string>> {
  const entries = typeof detail === 'object' && detail !== null ? Object.entries(detail) : [];
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** The day that a supplier offered instead of the one asked for; null where the entry is about something else. */
export function offeredDay(detail: unknown): string | null {
  return texts(detail).date || null;
}

/** Why something stands in the queue, in one sentence. */
export function ExceptionReason({ exception }: { readonly exception: Exception }) {
  const t = useTranslations('exception');
  const tag = useIntlTag();
  const now = useClock();
  const zone = useTimeZone();
  const { reason = '', date, dueOn, answerDueAt, movedTo, note = '', serial = '' } = texts(exception.detail);
  const day = (value: string | undefined) => (value ? formatDay(tag, value, now) : '–');
  const values = {
    supplier: exception.supplier?.name ?? '',
    count: exception.quantity,
    reason,
    note,
    serial,
    date: day(date),
    dueOn: day(dueOn),
    answerDueAt: answerDueAt ? formatInstant(tag, answerDueAt, zone, now) : '–',
  };
  return (
    <span suppressHydrationWarning>
      {t(`reason.${exception.kind.toLowerCase()}`, values)}
      {exception.needed < exception.quantity && ` ${t('needed', { needed: exception.needed })}`}
      {movedTo && (
        <span className="block text-sm text-ink-3">
          {t(needsSupplier(exception) ? 'movedUnsourced' : 'moved', { movedTo: day(movedTo) })}
        </span>
      )}
    </span>
  );
}
