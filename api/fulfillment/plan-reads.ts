import { sql } from 'kysely';
import { afterCursor, type Page, type PageArgs, pageOrder, type SortColumn, toPage } from '../db/keyset.ts';
import type { Unit } from '../db/unit.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { COMPONENT_COLUMNS, type ComponentFacts } from './component-reads.ts';
import type { TaskState } from './line-progress.ts';
import type { Plan, PlanInput } from './plan.ts';
import { replay } from './replay.ts';
import type { TaskKind } from './schedule.ts';

/** That an order was planned, when and by which rule. */
export type PlanHead = { readonly orderId: string; readonly ruleVersion: string; readonly plannedAt: Date };

/** The plans of orders. Seller window, as everything here. */
export function listPlans(unit: Unit, orderIds: readonly string[]): Promise<PlanHead[]> {
  return unit.query<PlanHead>(
    'fulfillment.listPlans',
    sql`select p.order_id as "orderId", p.rule_version as "ruleVersion", p.planned_at as "plannedAt" from sales_order o
      join fulfilment_plan p on p.account_id = o.account_id and p.order_id = o.id where o.id = any(${orderIds}::uuid[])`,
  );
}

/** Decomposes stored inputs of orders again: true where the result is the stored one to the byte. */
export async function replayPlans(
  unit: Unit,
  orderIds: readonly string[],
): Promise<{ orderId: string; identical: boolean }[]> {
  const rows = await unit.query<{ orderId: string; inputs: PlanInput; result: Plan }>(
    'fulfillment.listPlanInputs',
    sql`select p.order_id as "orderId", p.inputs, p.result from sales_order o
      join fulfilment_plan p on p.account_id = o.account_id and p.order_id = o.id where o.id = any(${orderIds}::uuid[])`,
  );
  return rows.map(({ orderId, inputs, result }) => ({ orderId, identical: replay(inputs, result).identical }));
}

/** planned = netted + subOrdered - surplus + short. */
export type PlanComponent = ComponentFacts & {
  readonly orderId: string;
  readonly orderLineId: string;
  readonly planned: number;
  readonly netted: number;
  readonly subOrdered: number;
  readonly surplus: number;
  readonly short: number;
};

export function listPlanComponents(unit: Unit, orderIds: readonly string[]): Promise<PlanComponent[]> {
  return unit.query<PlanComponent>(
    'fulfillment.listPlanComponents',
    sql`select ${COMPONENT_COLUMNS}, c.order_id as "orderId", c.line_id as "orderLineId", c.planned, c.netted, c.sub_ordered as "subOrdered",
        c.surplus, c.short
      from sales_order o join plan_component c on c.account_id = o.account_id and c.order_id = o.id join item i on i.id = c.item_id
      join sales_order_line l on l.account_id = c.account_id and l.id = c.line_id
      where o.id = any(${orderIds}::uuid[]) order by o.id, l.position, i.sku`,
  );
}

/** A step of the seller's own work on a line. */
export type Task = {
  readonly id: string;
  readonly orderId: string;
  readonly orderLineId: string;
  readonly kind: TaskKind;
  readonly sequence: number;
  readonly startsOn: PlainDate;
  readonly dueOn: PlainDate;
  readonly state: TaskState;
  readonly doneAt: Date | null;
};

const TASK_SOURCE = sql`t.id, t.order_id as "orderId", t.line_id as "orderLineId", t.kind, t.sequence, t.starts_on as "startsOn",
  t.due_on as "dueOn", t.state, t.done_at as "doneAt" from task t`;

export function listTasks(unit: Unit, orderIds: readonly string[]): Promise<Task[]> {
  return unit.query<Task>(
    'fulfillment.listTasks',
    sql`select ${TASK_SOURCE} join sales_order o on o.account_id = t.account_id and o.id = t.order_id
      join sales_order_line l on l.account_id = t.account_id and l.id = t.line_id
      where o.id = any(${orderIds}::uuid[]) order by o.id, l.position, t.sequence`,
  );
}

export type TaskFilter = {
  readonly states?: readonly TaskState[] | null | undefined;
  readonly kinds?: readonly TaskKind[] | null | undefined;
  /** Only tasks due on or after the one, and on or before the other day. */
  readonly dueFrom?: PlainDate | null | undefined;
  readonly dueBy?: PlainDate | null | undefined;
};

const DUE_FIRST = [
  { sql: 't.due_on', direction: 'asc', type: 'date' },
  { sql: 't.id', direction: 'asc', type: 'uuid' },
] as const satisfies readonly SortColumn[];

/** A page of tasks, due first first. */
export async function pageTasks(
  unit: Unit,
  args: PageArgs,
  { states, kinds, dueFrom, dueBy }: TaskFilter,
): Promise<Page<Task>> {
  const rows = await unit.query<Task>(
    'fulfillment.pageTasks',
    sql`select ${TASK_SOURCE} where (${states ?? null}::text[] is null or t.state = any(${states ?? null}::text[]))
      and (${kinds ?? null}::text[] is null or t.kind = any(${kinds ?? null}::text[])) and (${dueFrom ?? null}::date is null or t.due_on >= ${dueFrom ?? null}) and (${dueBy ?? null}::date is null or t.due_on <= ${dueBy ?? null})
      and ${afterCursor(args, DUE_FIRST)} ${pageOrder(args, DUE_FIRST)}`,
  );
  return toPage(args, rows, (row) => [row.dueOn, row.id]);
}
