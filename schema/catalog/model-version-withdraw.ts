import { withdrawModelVersion } from '../../api/catalog/withdraw-model-version.ts';
import { builder } from '../builder.ts';
import { payload } from '../errors.ts';
import { rowId } from '../node.ts';
import { AUTHOR, KEY } from './authoring.ts';
import { ModelVersion } from './model-version.ts';

const ModelVersionWithdrawInput = builder.inputType('ModelVersionWithdrawInput', {
  description: 'A version of a model that is published for later.',
  fields: (t) => ({
    modelVersionId: t.id({ required: true, description: 'Which.' }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

builder.mutationField('modelVersionWithdraw', (t) =>
  t.field({
    type: ModelVersion,
    nullable: true,
    description:
      'Takes back a version that is published for later; the one before it goes on. Refused once it is in force. For sales and administrators.',
    authScopes: AUTHOR,
    errors: payload('ModelVersionWithdraw', 'modelVersion'),
    args: { input: t.arg({ type: ModelVersionWithdrawInput, required: true, description: 'Which version.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { modelVersionId } = await context.runAs(
        'seller',
        { field: 'modelVersionWithdraw', input: wanted, key },
        (tx, viewer) =>
          withdrawModelVersion(tx, viewer, { modelVersionId: rowId('ModelVersion', wanted.modelVersionId) }),
      );
      return modelVersionId;
    },
  }),
);
