import { CostCentreCodeTakenError } from '../../api/account/cost-centre.ts';
import { createCostCentre } from '../../api/account/create-cost-centre.ts';
import { builder } from '../builder.ts';
import { ErrorInterface, payload } from '../errors.ts';
import { rowId } from '../node.ts';
import { CostCentre } from './cost-centre.ts';

builder.objectType(CostCentreCodeTakenError, {
  name: 'CostCentreCodeTakenError',
  description: 'The account already has a cost centre of that code.',
  interfaces: [ErrorInterface],
  fields: (t) => ({ taken: t.exposeString('taken', { description: 'The code that is taken.' }) }),
});

const CostCentreCreateInput = builder.inputType('CostCentreCreateInput', {
  description: 'A new cost centre.',
  fields: (t) => ({
    unitId: t.id({ required: true, description: 'Unit that it belongs to.' }),
    code: t.string({
      required: true,
      description: 'The account’s own code, at most 40 characters, unique in the account.',
    }),
    name: t.string({ required: true, description: 'Name, at most 120 characters.' }),
    idempotencyKey: t.string({
      description: 'At most 255 characters; a repeat with the same key and input has no second effect.',
    }),
  }),
});

builder.mutationField('costCentreCreate', (t) =>
  t.field({
    type: CostCentre,
    nullable: true,
    description: 'Adds a cost centre to the account. For account administrators.',
    authScopes: { role: 'account_administrator' },
    errors: payload('CostCentreCreate', 'costCentre', [CostCentreCodeTakenError]),
    args: { input: t.arg({ type: CostCentreCreateInput, required: true, description: 'What to add.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { costCentreId } = await context.runAs(
        'customer',
        { field: 'costCentreCreate', input: wanted, key },
        (tx, viewer) => createCostCentre(tx, viewer, { ...wanted, unitId: rowId('Unit', wanted.unitId) }),
      );
      return costCentreId;
    },
  }),
);
