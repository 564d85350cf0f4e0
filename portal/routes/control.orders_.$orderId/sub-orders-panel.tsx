import { useTranslations } from 'use-intl';
import { Day, Instant } from '../../components/date.tsx';
import { Icon } from '../../components/icon.tsx';
import { Money } from '../../components/money.tsx';
import { Panel } from '../../components/panel.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { OutcomeSummary } from '../../components/supply/outcome-summary.tsx';
import { Part } from '../../components/supply/part.tsx';
import type { OrderPlan } from './route.tsx';

type SupplyOrder = OrderPlan['supplyOrders'][number];

/** What suppliers were asked for, and what they said to each line. */
export function SubOrdersPanel({ plan }: { readonly plan: OrderPlan }) {
  const t = useTranslations('controlOrder');
  return (
    <Panel id="sub-orders" title={t('subOrders')} flush>
      {plan.supplyOrders.length === 0 ? (
        <p className="p-4 text-ink-2">{t('subOrdersNone')}</p>
      ) : (
        <ul>
          {plan.supplyOrders.map((subOrder) => (
            <SubOrderRow key={subOrder.id} subOrder={subOrder} />
          ))}
        </ul>
      )}
    </Panel>
  );
}

function SubOrderRow({ subOrder }: { readonly subOrder: SupplyOrder }) {
  const t = useTranslations('controlOrder');
  return (
    <li className="border-b border-line last:border-b-0">
      <details className="group/row" open={subOrder.status === 'DISPATCHED'}>
        <summary className="flex min-h-11 items-center gap-3 px-4 py-2 -outline-offset-2 hover:bg-hover">
          <Icon
            name="chevronRight"
            size={12}
            className="shrink-0 text-ink-3 transition-transform group-open/row:rotate-90"
          />
          <span className="grid min-w-0 grow gap-x-4 gap-y-0.5 md:grid-cols-[10rem_minmax(0,1fr)_9rem_13rem_8.5rem] md:items-center">
            <span className="font-medium">{subOrder.number}</span>
            <span className="truncate">{subOrder.supplier.name}</span>
            <span>
              <StateBadge state={subOrder.status} />
            </span>
            <span className="text-sm text-ink-2">
              {subOrder.status === 'DISPATCHED' ? (
                <>
                  {t('answerDue')} <Instant at={subOrder.answerDueAt} />
                </>
              ) : (
                <>
                  {t('due')} <Day date={subOrder.dueDate} weekday />
                </>
              )}
            </span>
            <span className="md:text-right">
              <Money value={subOrder.total} />
            </span>
          </span>
        </summary>
        <ul className="mb-2 ml-10 mr-4 border-l border-line-strong">
          {subOrder.lines.map((line) => (
            <SubOrderLine key={line.id} line={line} />
          ))}
        </ul>
      </details>
    </li>
  );
}

function SubOrderLine({ line }: { readonly line: SupplyOrder['lines'][number] }) {
  const t = useTranslations('supply');
  return (
    <li className="grid gap-x-4 gap-y-1 py-1.5 pl-4 md:grid-cols-[minmax(0,1fr)_minmax(0,1fr)_9rem_9rem] md:items-center">
      <span className="flex gap-2">
        <span className="text-ink-2">{line.quantity} ×</span>
        <Part part={line.component} />
      </span>
      <OutcomeSummary outcome={line.outcome} withdrawn={line.withdrawn} />
      <span className="text-sm text-ink-2">
        {t('due')} <Day date={line.dueDate} />
      </span>
      <span className="text-sm text-ink-2">
        {t('shipped')} {line.shipped} · {t('received')} {line.received}
      </span>
    </li>
  );
}
