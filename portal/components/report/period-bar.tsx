import { Form, useSearchParams, useSubmit } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useIntlTag } from '../../i18n/portal-provider.tsx';
import { Button } from '../button.tsx';
import { LinkButton } from '../link-button.tsx';
import { withParams } from '../search-params.ts';
import { TextField } from '../text-field.tsx';
import type { quickPeriods, ReportPeriod } from './period.ts';

type PeriodBarProps = {
  readonly period: ReportPeriod;
  readonly quick: ReturnType<typeof quickPeriods>;
  /** Further fields that narrow the report. */
  readonly children?: ReactNode;
};

/** First and last day of the report, and the usual periods at one press. */
export function PeriodBar({ period, quick, children }: PeriodBarProps) {
  const t = useTranslations('reports');
  const [params] = useSearchParams();
  const submit = useSubmit();
  return (
    <>
      <PrintedPeriod period={period} />
      <div className="mb-4 flex flex-wrap items-end gap-x-4 gap-y-2 print:hidden">
        <Form
          method="get"
          key={`${period.from} ${period.to}`}
          aria-label={t('period')}
          onChange={({ currentTarget }) => {
            if (currentTarget.checkValidity()) submit(currentTarget, { replace: true, preventScrollReset: true });
          }}
          className="flex flex-wrap items-end gap-2"
        >
          <input type="hidden" name="by" value={period.by} />
          <TextField type="date" name="from" label={t('from')} defaultValue={period.from} max={period.to} required />
          <TextField type="date" name="to" label={t('to')} defaultValue={period.to} min={period.from} required />
          {children}
          <Button type="submit" className="scripted:hidden">
            {t('show')}
          </Button>
        </Form>
        <p className="flex flex-wrap gap-1.5">
          {quick.map(({ key, from, to }) => (
            <LinkButton
              key={key}
              to={withParams(params, { from, to })}
              variant={from === period.from && to === period.to ? 'secondary' : 'quiet'}
              aria-current={from === period.from && to === period.to ? 'true' : undefined}
            >
              {t(key)}
            </LinkButton>
          ))}
        </p>
      </div>
    </>
  );
}

// The fields are not printed; what they say is.
function PrintedPeriod({ period }: Pick<PeriodBarProps, 'period'>) {
  const t = useTranslations('reports');
  const lines = useTranslations('reportLines');
  const format = new Intl.DateTimeFormat(useIntlTag(), { dateStyle: 'long', timeZone: 'UTC' });
  const day = (date: string) => format.format(new Date(`${date}T00:00:00Z`));
  return (
    <p className="mb-4 hidden print:block">
      {lines('lead', { from: day(period.from), to: day(period.to) })} · {t(period.by)}
    </p>
  );
}
