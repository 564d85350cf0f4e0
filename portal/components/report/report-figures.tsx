import { useTranslations } from 'use-intl';
import { EmptyState } from '../empty-state.tsx';
import { LinkButton } from '../link-button.tsx';
import { Panel } from '../panel.tsx';
import { SpendChart } from '../spend-chart.tsx';
import { FigureRow } from './figure-row.tsx';
import { GroupTable } from './group-table.tsx';
import { MonthTable } from './month-table.tsx';
import type { Grouping } from './period.ts';
import type { LinesOf, ReportFacts } from './report.ts';

const STACKED = 5;

type ReportFiguresProps = { readonly report: ReportFacts; readonly by: Grouping; readonly lines: LinesOf };

/** A report in pictures and tables; every figure opens its lines. */
export function ReportFigures({ report, by, lines }: ReportFiguresProps) {
  const t = useTranslations('reports');
  const groups = report.groups.slice(0, STACKED).map((group) => ({ ...group, name: group.name || t('noRegion') }));
  return (
    <div className="grid gap-4">
      <FigureRow total={report.total} lines={lines} />
      <Panel title={t('byMonth')}>
        <SpendChart title={t('byMonth')} currency={report.currency} months={report.months} groups={groups} />
      </Panel>
      <GroupTable report={report} by={by} lines={lines} />
      <MonthTable report={report} lines={lines} />
    </div>
  );
}

/** What stands there when nothing was bought; `to` shows the usual period. */
export function NothingBought({ to }: { readonly to: string }) {
  const t = useTranslations('reports');
  return (
    <Panel>
      <EmptyState icon="chart" title={t('none')} action={<LinkButton to={to}>{t('showDefault')}</LinkButton>}>
        {t('noneHint')}
      </EmptyState>
    </Panel>
  );
}
