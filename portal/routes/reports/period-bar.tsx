import { Form, useSearchParams, useSubmit } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Button } from '../../components/button.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { withParams } from '../../components/search-params.ts';
import { TextField } from '../../components/text-field.tsx';
import type { ReportPeriod } from './period.ts';
import type { QuickPeriod } from './route.tsx';

type PeriodBarProps = { readonly period: ReportPeriod; readonly quick: readonly QuickPeriod[] };

/** First and last day of the report, and the usual periods at one press. */
export function PeriodBar({ period, quick }: PeriodBarProps) {
  const t = useTranslations('reports');
  const [params] = useSearchParams();
  const submit = useSubmit();
  return (
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
  );
}
