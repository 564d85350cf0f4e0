import { changeCostCentre } from '../../api/account/change-cost-centre.ts';
import { builder } from '../builder.ts';
import { payload } from '../errors.ts';
import { rowId } from '../node.ts';
import { CostCentre } from './cost-centre.ts';
import { KEY } from './key.ts';

const CostCentreUpdateInput = builder.inputType('CostCentreUpdateInput', {
  description: 'A cost centre anew, but for its code.',
  fields: (t) => ({
    costCentreId: t.id({ required: true, description: 'Which.' }),
    version: t.int({ required: true, description: 'Version that was read.' }),
    unitId: t.id({ required: true, description: 'Unit that it belongs to.' }),
    name: t.string({ required: true, description: 'Name, at most 120 characters.' }),
    active: t.boolean({ required: true, description: 'False: nothing new can be booked on it.' }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

builder.mutationField('costCentreUpdate', (t) =>
  t.field({
    type: CostCentre,
    nullable: true,
    description: 'Renames or moves a cost centre, opens or closes it for booking. For account administrators.',
    authScopes: { role: 'account_administrator' },
    errors: payload('CostCentreUpdate', 'costCentre'),
    args: { input: t.arg({ type: CostCentreUpdateInput, required: true, description: 'The cost centre anew.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const operation = { field: 'costCentreUpdate', input: wanted, key };
      const { costCentreId } = await context.runAs('customer', operation, (tx, viewer) =>
        changeCostCentre(tx, viewer, {
          ...wanted,
          costCentreId: rowId('CostCentre', wanted.costCentreId),
          unitId: rowId('Unit', wanted.unitId),
        }),
      );
      return costCentreId;
    },
  }),
);
