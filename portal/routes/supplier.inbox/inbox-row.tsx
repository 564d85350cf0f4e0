import { useTranslations } from 'use-intl';
import { Badge } from '../../components/badge.tsx';
import { TICK } from '../../components/checkbox.tsx';
import { RelativeTime } from '../../components/date.tsx';
import type { FormResult } from '../../components/form-context.ts';
import { Icon } from '../../components/icon.tsx';
import { Money } from '../../components/money.tsx';
import { AnswerForm } from '../../components/supply/answer-form.tsx';
import type { AnswerLine } from '../../components/supply/answer-line-fields.tsx';
import { AnswerProgress } from '../../components/supply/answer-progress.tsx';
import { PartsInWords } from '../../components/supply/parts-in-words.tsx';
import { progressOf, totalsOf } from '../../components/supply/waiting.ts';
import { TextLink } from '../../components/text-link.tsx';
import { formatDay } from '../../i18n/format.ts';
import { useClock, useIntlTag } from '../../i18n/portal-provider.tsx';
import { BULK_FORM } from './bulk-bar.tsx';

export type InboxSubOrder = {
  readonly id: string;
  readonly number: string;
  readonly version: number;
  readonly dueDate: string;
  readonly answerDueAt: string;
  readonly lines: readonly (AnswerLine & { readonly toAnswer: number })[];
};

type InboxRowProps = {
  readonly subOrder: InboxSubOrder;
  readonly result: FormResult | undefined;
  readonly firstDay: string;
  readonly idempotencyKey: string;
};

/** A sub-order that waits: one line to judge it by, its answer form behind it. */
export function InboxRow({ subOrder, result, firstDay, idempotencyKey }: InboxRowProps) {
  const t = useTranslations('supplierInbox');
  const { waitingPieces } = progressOf(subOrder.lines);
  return (
    <li className="flex border-b border-line last:border-b-0">
      <label className="flex min-h-11 shrink-0 items-start px-4 pt-2.5 md:pt-5">
        <span className="sr-only">{t('select', { number: subOrder.number })}</span>
        <input type="checkbox" name="subOrder" value={subOrder.id} form={BULK_FORM} className={TICK} />
      </label>
      <details open={result !== undefined} className="group/row min-w-0 grow">
        <summary className="flex min-h-11 items-center gap-3 py-2 pr-4 -outline-offset-2 hover:bg-hover">
          <Summary subOrder={subOrder} />
          <Icon
            name="chevronRight"
            size={14}
            className="ml-auto shrink-0 text-ink-3 transition-transform group-open/row:rotate-90"
          />
        </summary>
        <div className="grid gap-3 pt-2 pr-4 pb-4">
          <AnswerForm
            subOrder={subOrder}
            result={result}
            firstDay={firstDay}
            idempotencyKey={`${idempotencyKey}-${subOrder.id}`}
          />
          <span className="flex flex-wrap gap-x-6 gap-y-2">
            <TextLink to={`/supplier/inbox/accept?subOrder=${encodeURIComponent(subOrder.id)}`}>
              {t('acceptRest', { count: waitingPieces })}
            </TextLink>
            <TextLink to={`/supplier/sub-orders/${subOrder.id}`}>{t('open', { number: subOrder.number })}</TextLink>
          </span>
        </div>
      </details>
    </li>
  );
}

function Summary({ subOrder }: { readonly subOrder: InboxSubOrder }) {
  const t = useTranslations('supplierInbox');
  const tag = useIntlTag();
  const now = useClock();
  const overdue = Date.parse(subOrder.answerDueAt) < now.getTime();
  const { lines, pieces, waitingLines, waitingPieces } = progressOf(subOrder.lines);
  const begun = waitingPieces < pieces;
  // What is answered already would make it look untouched.
  const open = subOrder.lines.flatMap((line) => (line.toAnswer > 0 ? [{ ...line, quantity: line.toAnswer }] : []));
  return (
    <span className="grid min-w-0 grow gap-x-4 gap-y-0.5 md:grid-cols-[10rem_minmax(0,1fr)_15rem_8.5rem] md:items-center">
      <span className="font-medium">{subOrder.number}</span>
      <span className="min-w-0">
        <span className="block truncate">
          <PartsInWords lines={open} />
        </span>
        <span className="block text-sm text-ink-3" suppressHydrationWarning>
          {t('lines', { count: lines })} · {t('goodsDue', { day: formatDay(tag, subOrder.dueDate, now, true) })}
        </span>
        {begun && (
          <span className="mt-1 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm text-ink-2">
            <AnswerProgress lines={subOrder.lines} />
            <span>{t('remains', { pieces: waitingPieces, lines: waitingLines })}</span>
          </span>
        )}
      </span>
      <span className="flex flex-wrap items-center gap-x-2 text-sm text-ink-2" suppressHydrationWarning>
        <span>
          {t('answerDue')} <RelativeTime at={subOrder.answerDueAt} />
        </span>
        {overdue && <Badge tone="blocked">{t('overdue')}</Badge>}
      </span>
      <span className="md:text-right">
        <Money value={totalsOf(subOrder.lines).wanted} />
      </span>
    </span>
  );
}
