import { changeUnit, createUnit } from '../../api/account/keep-unit.ts';
import { UnitCodeTakenError, UnitCycleError } from '../../api/account/unit.ts';
import { builder } from '../builder.ts';
import { ErrorInterface, payload } from '../errors.ts';
import { optionalRowId, rowId } from '../node.ts';
import { KEY } from './key.ts';
import { Unit } from './unit.ts';

builder.objectType(UnitCodeTakenError, {
  name: 'UnitCodeTakenError',
  description: 'The account already has a unit of that code.',
  interfaces: [ErrorInterface],
  fields: (t) => ({ taken: t.exposeString('taken', { description: 'The code that is taken.' }) }),
});

builder.objectType(UnitCycleError, {
  name: 'UnitCycleError',
  description: 'A unit cannot stand below itself, nor below one that stands below it.',
  interfaces: [ErrorInterface],
});

const UnitCreateInput = builder.inputType('UnitCreateInput', {
  description: 'A new unit.',
  fields: (t) => ({
    code: t.string({
      required: true,
      description: 'The account’s own code, at most 40 characters, unique in the account.',
    }),
    name: t.string({ required: true, description: 'Name, at most 120 characters.' }),
    parentId: t.id({ description: 'Unit that it stands below; absent at the top.' }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

const UnitUpdateInput = builder.inputType('UnitUpdateInput', {
  description: 'A unit’s name and place anew.',
  fields: (t) => ({
    unitId: t.id({ required: true, description: 'Which.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
    name: t.string({ required: true, description: 'Name, at most 120 characters.' }),
    parentId: t.id({ description: 'Unit that it stands below; absent at the top.' }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

builder.mutationFields((t) => ({
  unitCreate: t.field({
    type: Unit,
    nullable: true,
    description: 'Adds a unit to the account. For account administrators.',
    authScopes: { role: 'account_administrator' },
    errors: payload('UnitCreate', 'unit', [UnitCodeTakenError]),
    args: { input: t.arg({ type: UnitCreateInput, required: true, description: 'What to add.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { unitId } = await context.runAs('customer', { field: 'unitCreate', input: wanted, key }, (tx, viewer) =>
        createUnit(tx, viewer, { ...wanted, parentId: optionalRowId('Unit', wanted.parentId) }),
      );
      return unitId;
    },
  }),
  unitUpdate: t.field({
    type: Unit,
    nullable: true,
    description: 'Renames and moves a unit of the account. For account administrators.',
    authScopes: { role: 'account_administrator' },
    errors: payload('UnitUpdate', 'unit', [UnitCycleError]),
    args: { input: t.arg({ type: UnitUpdateInput, required: true, description: 'Name and place anew.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { unitId } = await context.runAs('customer', { field: 'unitUpdate', input: wanted, key }, (tx, viewer) =>
        changeUnit(tx, viewer, {
          ...wanted,
          unitId: rowId('Unit', wanted.unitId),
          parentId: optionalRowId('Unit', wanted.parentId),
        }),
      );
      return unitId;
    },
  }),
}));
