import { listPendingParts, type PendingPart as PendingRow } from '../../api/fulfillment/preview-assembly.ts';
import {
  type AsBuilt as AsBuiltRow,
  type UnitComponent as ComponentRow,
  type UnitCount as CountRow,
  countProductUnits,
  listAsBuilt,
  listProductUnits,
  listSystemTests,
  listUnitComponents,
  pageProductUnits,
  type SystemTest as TestRow,
  type ProductUnit as UnitRow,
} from '../../api/fulfillment/product-unit-reads.ts';
import { builder } from '../builder.ts';
import { filterId } from '../filter-id.ts';
import { globalId, Node, registerNode } from '../node.ts';
import { loadSeen } from '../order/load-seen.ts';
import { SalesOrder } from '../order/sales-order.ts';
import { connectionOf, pageArgs } from '../page.ts';
import { Component } from './component.ts';

const UnitState = builder.enumType('ProductUnitState', {
  description:
    'How far a unit is. For vehicles, assembly is conversion and the test is the inspection before delivery.',
  values: {
    PLANNED: { value: 'planned', description: 'Not begun.' },
    ASSEMBLING: { value: 'assembling', description: 'Being built, or back from a failed test.' },
    ASSEMBLED: { value: 'assembled', description: 'Complete; waits for its test.' },
    TESTED: { value: 'tested', description: 'Passed; may leave.' },
    SHIPPED: { value: 'shipped', description: 'On its way to the customer.' },
    DELIVERED: { value: 'delivered', description: 'With the customer.' },
    CANCELLED: { value: 'cancelled', description: 'Not wanted any more.' },
  } as const,
});

const UnitWork = builder.enumType('ProductUnitWork', {
  description: 'What kind of work a unit is.',
  values: {
    SYSTEM: { value: 'computer_system', description: 'Assembly and system test.' },
    VEHICLE: { value: 'vehicle', description: 'Conversion and inspection.' },
  } as const,
});

const UnitComponent = builder.objectRef<ComponentRow>('UnitComponent').implement({
  description: 'What a unit needs of a part, and what is in it now.',
  fields: (t) => ({
    component: t.field({ type: Component, description: 'The part.', resolve: (row) => row }),
    required: t.exposeInt('required', { description: 'Pieces that the unit needs.' }),
    installed: t.exposeInt('installed', { description: 'Pieces in it.' }),
    fromStock: t.exposeBoolean('fromStock', {
      description: 'True when pieces come from stock: they are bound by quantity when the unit is finished.',
    }),
    serials: t.stringList({ description: 'Serial numbers in it.', resolve: ({ serials }) => [...serials] }),
  }),
});

const AsBuilt = builder.objectRef<AsBuiltRow>('AsBuilt').implement({
  description: 'A part in a unit over time.',
  fields: (t) => ({
    component: t.field({ type: Component, description: 'The part.', resolve: (row) => row }),
    serial: t.exposeString('serial', { nullable: true, description: 'Its serial number; null for pieces without.' }),
    quantity: t.exposeInt('quantity', { description: 'Pieces.' }),
    from: t.expose('from', { type: 'DateTime', nullable: true, description: 'When it was put in.' }),
    until: t.expose('until', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken out; null: it is in.',
    }),
    installedBy: t.exposeString('installedBy', { nullable: true, description: 'Name of who put it in.' }),
  }),
});

const PendingPart = builder.objectRef<PendingRow>('PendingPart').implement({
  description: 'A part that is not in a unit yet, and what finishing the unit would do about it.',
  fields: (t) => ({
    component: t.field({ type: Component, description: 'The part.', resolve: (row) => row }),
    quantity: t.exposeInt('quantity', {
      description: 'Pieces that would be put in by quantity, without a serial number, of what is at hand now.',
    }),
    missing: t.exposeInt('missing', {
      description: 'Pieces that would still be missing: not at hand, or to be scanned in by serial number.',
    }),
  }),
});

const SystemTest = builder.objectRef<TestRow>('SystemTest').implement({
  description: 'A test of a unit.',
  fields: (t) => ({
    passed: t.exposeBoolean('passed', { description: 'True when it passed.' }),
    note: t.exposeString('note', { description: 'What was found; empty when nothing was noted.' }),
    testedBy: t.exposeString('testedBy', { nullable: true, description: 'Name of who tested.' }),
    testedAt: t.expose('testedAt', { type: 'DateTime', description: 'When.' }),
  }),
});

export const ProductUnit = builder.loadableObjectRef<UnitRow, string>('ProductUnit', {
  load: loadSeen(
    'seller',
    (unit, _viewer, ids) => listProductUnits(unit, ids),
    ({ id }) => id,
  ) as never,
  toKey: ({ id }) => id,
});
ProductUnit.implement({
  description: 'One unit of an ordered product on the floor of the control centre.',
  interfaces: [Node],
  fields: (t) => ({
    id: t.id({ description: 'Opaque global id.', resolve: ({ id }) => globalId('ProductUnit', id) }),
    serial: t.exposeString('serial', { description: 'Its serial number, which it keeps as an asset.' }),
    sequence: t.exposeInt('sequence', { description: 'Which unit of its line, from 1.' }),
    state: t.expose('state', { type: UnitState, description: 'How far it is.' }),
    work: t.expose('work', { type: UnitWork, description: 'What kind of work it is.' }),
    product: t.field({ type: Component, description: 'What it becomes.', resolve: (unit) => unit }),
    order: t.field({ type: SalesOrder, description: 'Order that it is for.', resolve: ({ orderId }) => orderId }),
    orderLineId: t.id({
      description: 'Line that it is for.',
      resolve: ({ orderLineId }) => globalId('SalesOrderLine', orderLineId),
    }),
    version: t.exposeInt('version', { description: 'Version for optimistic locking.' }),
    components: t.loadableGroup({
      type: UnitComponent,
      description: 'What it needs and has, by part number.',
      load: (ids: string[], context) => context.read((unit) => listUnitComponents(unit, ids)),
      group: ({ unitId }) => unitId,
      resolve: ({ id }) => id,
    }),
    pendingParts: t.loadableGroup({
      type: PendingPart,
      description: 'What is not in it yet, by part number, as finishing it would deal with it now.',
      load: (ids: string[], context) => context.read((unit) => listPendingParts(unit, ids)),
      group: ({ unitId }) => unitId,
      resolve: ({ id }) => id,
    }),
    asBuilt: t.loadableGroup({
      type: AsBuilt,
      description: 'What was in it over time, oldest first.',
      load: (ids: string[], context) => context.read((unit) => listAsBuilt(unit, ids)),
      group: ({ unitId }) => unitId,
      resolve: ({ id }) => id,
    }),
    tests: t.loadableGroup({
      type: SystemTest,
      description: 'Its tests, oldest first.',
      load: (ids: string[], context) => context.read((unit) => listSystemTests(unit, ids)),
      group: ({ unitId }) => unitId,
      resolve: ({ id }) => id,
    }),
  }),
});
registerNode('ProductUnit', (id, context) => ProductUnit.getDataloader(context).load(id));

const ProductUnitConnection = connectionOf<UnitRow>('ProductUnit', ProductUnit as never);

const UnitFilter = builder.inputType('ProductUnitFilter', {
  description: 'What the floor list is narrowed to; absent parts narrow nothing.',
  fields: (t) => ({
    states: t.field({ type: [UnitState], description: 'Only units in one of these states.' }),
    orderId: t.id({ description: 'Only units of this order.' }),
    search: t.string({ description: 'Part of a unit’s serial number.' }),
  }),
});

const UnitCount = builder.objectRef<CountRow>('ProductUnitCount').implement({
  description: 'How many units are in a state.',
  fields: (t) => ({
    state: t.expose('state', { type: UnitState, description: 'The state.' }),
    count: t.exposeInt('count', { description: 'Units in it.' }),
  }),
});

builder.queryFields((t) => ({
  productUnitCounts: t.field({
    type: [UnitCount],
    description: 'How many units are in the house, in each state from planned to tested. For the seller.',
    authScopes: { party: 'seller' },
    resolve: (_root, _args, context) => context.read((unit) => countProductUnits(unit)),
  }),
  productUnits: t.field({
    type: ProductUnitConnection,
    description: 'The floor list: units to build, test and ship, those planned first first. For the seller.',
    authScopes: { party: 'seller' },
    args: { ...pageArgs, filter: t.arg({ type: UnitFilter, description: 'What to narrow the list to.' }) },
    resolve: (_root, { filter, ...page }, context) =>
      context.read((unit) =>
        pageProductUnits(unit, page, { ...filter, orderId: filterId('SalesOrder', filter?.orderId) }),
      ),
  }),
  productUnit: t.field({
    type: ProductUnit,
    nullable: true,
    description: 'One unit; null when it is absent. For the seller.',
    authScopes: { party: 'seller' },
    args: { id: t.arg.id({ required: true, description: 'Opaque global id.' }) },
    resolve: (_root, { id }, context) => ProductUnit.getDataloader(context).load(filterId('ProductUnit', id) ?? ''),
  }),
}));
