import { type AwardRow, type KeptCandidate, listAwards } from '../../api/fulfillment/award-reads.ts';
import {
  type PlanComponent as ComponentRow,
  listPlanComponents,
  listPlans,
  listTasks,
  type PlanHead,
  replayPlans,
} from '../../api/fulfillment/plan-reads.ts';
import { listSubOrdersOfOrders, type SubOrder } from '../../api/fulfillment/sub-order-reads.ts';
import { Supplier } from '../account/supplier.ts';
import { builder } from '../builder.ts';
import { globalId } from '../node.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { Component } from './component.ts';
import { SupplyOrder } from './supply-order.ts';
import { Task } from './task.ts';

const PlanComponent = builder.objectRef<ComponentRow>('PlanComponent').implement({
  description: 'The books of one part of one order line: planned = netted + sub-ordered - surplus + short.',
  fields: (t) => ({
    component: t.field({ type: Component, description: 'The part.', resolve: (row) => row }),
    orderLineId: t.id({
      description: 'Line that needs it.',
      resolve: ({ orderLineId }) => globalId('SalesOrderLine', orderLineId),
    }),
    planned: t.exposeInt('planned', { description: 'Pieces that the line needs.' }),
    netted: t.exposeInt('netted', { description: 'Pieces taken from stock.' }),
    subOrdered: t.exposeInt('subOrdered', { description: 'Pieces that suppliers bring.' }),
    surplus: t.exposeInt('surplus', {
      description: 'Pieces ordered beyond the need because of lots; they go to stock.',
    }),
    short: t.exposeInt('short', { description: 'Pieces that nobody brings yet.' }),
  }),
});

const SourcingCandidate = builder.objectRef<KeptCandidate>('SourcingCandidate').implement({
  description: 'An offer that was considered for an award: its rank and figures, or why it was ruled out.',
  fields: (t) => ({
    supplier: t.field({ type: Supplier, description: 'Whose offer.', resolve: ({ supplierId }) => supplierId }),
    rank: t.exposeInt('rank', { nullable: true, description: 'Place in the ranking, from 1; null when ruled out.' }),
    awarded: t.exposeInt('awarded', { description: 'Pieces that it got.' }),
    lateDays: t.int({
      nullable: true,
      description: 'Calendar days by which its goods would come late.',
      resolve: ({ score }) => score?.lateDays ?? null,
    }),
    arrivesOn: t.field({
      type: 'Date',
      nullable: true,
      description: 'Day on which its goods would come.',
      resolve: ({ score }) => score?.arrivesOn ?? null,
    }),
    landedCost: t.field({
      type: 'Money',
      nullable: true,
      description: 'Cost of the whole quantity in the currency in which the offers were compared.',
      resolve: ({ score, comparedIn: currency }) => score && { amount: BigInt(score.landedCost), currency },
    }),
    minimumQuantity: t.exposeInt('minimumQuantity', {
      nullable: true,
      description: 'Smallest quantity of its offer then; null when that was not kept.',
    }),
    multiple: t.exposeInt('multiple', {
      nullable: true,
      description: 'Quantities of its offer were multiples of this then; null when that was not kept.',
    }),
    preference: t.int({
      nullable: true,
      description: 'The seller’s preference; lower is preferred.',
      resolve: ({ score }) => score?.preference ?? null,
    }),
    rejection: t.string({
      nullable: true,
      description:
        'Why it was ruled out: `excluded`, `supplier_suspended`, `offer_suspended`, `not_valid`, `minimum_over_maximum`.',
      resolve: ({ rejection }) => rejection?.code ?? null,
    }),
  }),
});

const Award = builder.objectRef<AwardRow>('Award').implement({
  description: 'Why a supplier got pieces of a part, and who else was considered.',
  fields: (t) => ({
    component: t.field({ type: Component, description: 'The part.', resolve: (row) => row }),
    supplier: t.field({ type: Supplier, description: 'Who got it.', resolve: ({ supplierId }) => supplierId }),
    quantity: t.exposeInt('quantity', { description: 'Pieces, lots included.' }),
    reason: t.exposeString('reason', {
      description:
        'What decided: `only_candidate`, `on_time`, `preferred`, `lowest_landed_cost`, `shortest_lead_time`, `first_by_id`, `rest_after_capacity`, `least_late` or `by_hand`.',
    }),
    awardedBy: t.exposeString('awardedBy', { nullable: true, description: 'Name of the planner; null for the rule.' }),
    awardedAt: t.expose('awardedAt', { type: 'DateTime', description: 'When.' }),
    candidates: t.field({
      type: [SourcingCandidate],
      description: 'Everybody who was considered, best first.',
      resolve: ({ candidates }) => [...candidates],
    }),
  }),
});

const Plan = builder.objectRef<PlanHead>('FulfilmentPlan').implement({
  description: 'How an order is fulfilled: its parts, who brings them and why, and the seller’s own work.',
  fields: (t) => ({
    ruleVersion: t.exposeString('ruleVersion', { description: 'Rule that made it.' }),
    plannedAt: t.expose('plannedAt', { type: 'DateTime', description: 'When it was made.' }),
    replayIsIdentical: t.loadable({
      type: 'Boolean',
      description: 'True when decomposing the stored inputs again gives the stored plan to the byte.',
      load: async (ids: string[], context) => {
        const replayed = await context.read((unit) => replayPlans(unit, ids));
        const byOrder = new Map(replayed.map(({ orderId, identical }) => [orderId, identical]));
        return ids.map((id) => byOrder.get(id) ?? false);
      },
      resolve: ({ orderId }) => orderId,
    }),
    components: t.loadableGroup({
      type: PlanComponent,
      description: 'The parts of every line with their books.',
      load: (ids: string[], context) => context.read((unit) => listPlanComponents(unit, ids)),
      group: ({ orderId }) => orderId,
      resolve: ({ orderId }) => orderId,
    }),
    supplyOrders: t.loadableGroup({
      type: SupplyOrder,
      description: 'Its sub-orders by number.',
      load: (ids: string[], context) => context.read((unit) => listSubOrdersOfOrders(unit, ids)),
      group: (row) => (row as SubOrder).orderId,
      resolve: ({ orderId }) => orderId,
    }),
    awards: t.loadableGroup({
      type: Award,
      description: 'Every award with its reason.',
      load: (ids: string[], context) => context.read((unit) => listAwards(unit, ids)),
      group: ({ orderId }) => orderId,
      resolve: ({ orderId }) => orderId,
    }),
    tasks: t.loadableGroup({
      type: Task,
      description: 'The seller’s own steps in order.',
      load: (ids: string[], context) => context.read((unit) => listTasks(unit, ids)),
      group: ({ orderId }) => orderId,
      resolve: ({ orderId }) => orderId,
    }),
  }),
});

builder.objectField(SalesOrder, 'plan', (t) =>
  t.loadable({
    type: Plan,
    nullable: true,
    description: 'How it is fulfilled; null before it was planned.',
    load: async (ids: string[], context) => {
      const plans = await context.read((unit) => listPlans(unit, ids));
      const byOrder = new Map(plans.map((plan) => [plan.orderId, plan]));
      return ids.map((id) => byOrder.get(id) ?? null);
    },
    resolve: ({ id }) => id,
  }),
);
