import {
  ComponentNotInstalledError,
  ComponentOfOtherOrderError,
  finishAssembly,
  installComponent,
  recordTest,
  removeComponent,
  startAssembly,
} from '../../api/fulfillment/build-unit.ts';
import {
  ComponentInstalledError,
  ComponentNotReceivedError,
  UnitIncompleteError,
  UnknownComponentError,
  WrongComponentError,
} from '../../api/fulfillment/product-unit.ts';
import { builder } from '../builder.ts';
import { ErrorInterface, payload } from '../errors.ts';
import { rowId } from '../node.ts';
import { planners } from './access.ts';
import { Component } from './component.ts';
import { ProductUnit } from './product-unit.ts';

const SERIAL = 'The serial number as it was scanned.';

builder.objectType(UnknownComponentError, {
  name: 'UnknownComponentError',
  description: 'No component has this serial number.',
  interfaces: [ErrorInterface],
  fields: (t) => ({ serial: t.exposeString('serial', { description: SERIAL }) }),
});
builder.objectType(WrongComponentError, {
  name: 'WrongComponentError',
  description: 'The unit does not take this part, or has all of it that it takes.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    serial: t.exposeString('serial', { description: SERIAL }),
    required: t.exposeInt('required', { description: 'Pieces of the part that the unit takes.' }),
  }),
});
builder.objectType(ComponentInstalledError, {
  name: 'ComponentInstalledError',
  description: 'The component is in a unit already.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    serial: t.exposeString('serial', { description: SERIAL }),
    unitSerial: t.exposeString('unitSerial', { description: 'Serial number of that unit.' }),
    here: t.exposeBoolean('here', { description: 'True when it is in the very unit that it was scanned for.' }),
  }),
});
builder.objectType(ComponentNotReceivedError, {
  name: 'ComponentNotReceivedError',
  description: 'The component is not at the control centre.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    serial: t.exposeString('serial', { description: SERIAL }),
    state: t.exposeString('state', { description: '`shipped`: still on its way; `forwarded` or `scrapped`: gone.' }),
  }),
});
builder.objectType(ComponentOfOtherOrderError, {
  name: 'ComponentOfOtherOrderError',
  description: 'The component was made for another order.',
  interfaces: [ErrorInterface],
  fields: (t) => ({ serial: t.exposeString('serial', { description: SERIAL }) }),
});
builder.objectType(ComponentNotInstalledError, {
  name: 'ComponentNotInstalledError',
  description: 'The component is not in this unit.',
  interfaces: [ErrorInterface],
  fields: (t) => ({ serial: t.exposeString('serial', { description: SERIAL }) }),
});

const Missing = builder.objectRef<{ itemId: string; quantity: number }>('MissingComponent').implement({
  description: 'A part that a unit still lacks.',
  fields: (t) => ({
    component: t.field({
      type: Component,
      nullable: true,
      description: 'The part.',
      resolve: ({ itemId }) => itemId,
    }),
    quantity: t.exposeInt('quantity', { description: 'Pieces that are missing.' }),
  }),
});
builder.objectType(UnitIncompleteError, {
  name: 'IncompleteAssemblyError',
  description: 'The unit still lacks parts of its bill of materials.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    missing: t.field({ type: [Missing], description: 'What is missing.', resolve: ({ missing }) => [...missing] }),
  }),
});

const KEY = 'At most 255 characters; a repeat with the same key and input has no second effect.';

const UnitInput = builder.inputType('ProductUnitInput', {
  description: 'A unit as it was read.',
  fields: (t) => ({
    unitId: t.id({ required: true, description: 'The unit.' }),
    version: t.int({ required: true, description: 'Its version as it was read.' }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});
const ScanInput = builder.inputType('ComponentScanInput', {
  description: 'A scanned component of a unit.',
  fields: (t) => ({
    unitId: t.id({ required: true, description: 'The unit.' }),
    code: t.string({ required: true, description: 'Serial number of the component, in any case.' }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});
const TestInput = builder.inputType('SystemTestRecordInput', {
  description: 'The outcome of a test.',
  fields: (t) => ({
    unitId: t.id({ required: true, description: 'The unit.' }),
    version: t.int({ required: true, description: 'Its version as it was read.' }),
    passed: t.boolean({ required: true, description: 'True when it passed.' }),
    note: t.string({ description: 'What was found, at most 2,000 characters.' }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

builder.mutationFields((t) => ({
  unitAssemblyStart: t.field({
    type: ProductUnit,
    nullable: true,
    description: 'Begins to build a planned unit (for a vehicle: its conversion). For planners.',
    authScopes: planners,
    errors: payload('UnitAssemblyStart', 'unit'),
    args: { input: t.arg({ type: UnitInput, required: true, description: 'Which unit.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { unitId } = await context.runAs(
        'seller',
        { field: 'unitAssemblyStart', input: wanted, key },
        (tx, viewer) => startAssembly(tx, viewer, { ...wanted, unitId: rowId('ProductUnit', wanted.unitId) }),
      );
      return unitId;
    },
  }),
  componentInstall: t.field({
    type: ProductUnit,
    nullable: true,
    description: 'Puts a received component into a unit by its serial number. For planners.',
    authScopes: planners,
    errors: payload('ComponentInstall', 'unit', [
      UnknownComponentError,
      WrongComponentError,
      ComponentInstalledError,
      ComponentNotReceivedError,
      ComponentOfOtherOrderError,
    ]),
    args: { input: t.arg({ type: ScanInput, required: true, description: 'What goes where.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { unitId } = await context.runAs(
        'seller',
        { field: 'componentInstall', input: wanted, key },
        (tx, viewer) => installComponent(tx, viewer, { ...wanted, unitId: rowId('ProductUnit', wanted.unitId) }),
      );
      return unitId;
    },
  }),
  componentRemove: t.field({
    type: ProductUnit,
    nullable: true,
    description:
      'Takes a component out of a unit that is being built; its time in the unit stays on record. For planners.',
    authScopes: planners,
    errors: payload('ComponentRemove', 'unit', [ComponentNotInstalledError]),
    args: { input: t.arg({ type: ScanInput, required: true, description: 'What comes out of where.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { unitId } = await context.runAs('seller', { field: 'componentRemove', input: wanted, key }, (tx, viewer) =>
        removeComponent(tx, viewer, { ...wanted, unitId: rowId('ProductUnit', wanted.unitId) }),
      );
      return unitId;
    },
  }),
  unitAssemblyFinish: t.field({
    type: ProductUnit,
    nullable: true,
    description:
      'Finishes building a unit: pieces without serial numbers are bound by quantity, and the bill of materials must be complete. For planners.',
    authScopes: planners,
    errors: payload('UnitAssemblyFinish', 'unit', [UnitIncompleteError]),
    args: { input: t.arg({ type: UnitInput, required: true, description: 'Which unit.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { unitId } = await context.runAs(
        'seller',
        { field: 'unitAssemblyFinish', input: wanted, key },
        (tx, viewer) => finishAssembly(tx, viewer, { ...wanted, unitId: rowId('ProductUnit', wanted.unitId) }),
      );
      return unitId;
    },
  }),
  systemTestRecord: t.field({
    type: ProductUnit,
    nullable: true,
    description:
      'Records the test of a finished unit (for a vehicle: its inspection). A failure sends it back to assembly and into the queue. For planners.',
    authScopes: planners,
    errors: payload('SystemTestRecord', 'unit'),
    args: { input: t.arg({ type: TestInput, required: true, description: 'The outcome.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { unitId } = await context.runAs(
        'seller',
        { field: 'systemTestRecord', input: wanted, key },
        (tx, viewer) =>
          recordTest(tx, viewer, { ...wanted, note: wanted.note ?? '', unitId: rowId('ProductUnit', wanted.unitId) }),
      );
      return unitId;
    },
  }),
}));
