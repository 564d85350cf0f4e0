import { endAgreement, publishAgreement } from '../../api/pricing/publish-agreement.ts';
import { builder } from '../builder.ts';
import { AUTHOR, KEY } from '../catalog/authoring.ts';
import { payload } from '../errors.ts';
import { rowId } from '../node.ts';
import { PriceAgreement } from './price-agreement.ts';

const PriceAgreementPublishInput = builder.inputType('PriceAgreementPublishInput', {
  description: 'A draft to be put in force.',
  fields: (t) => ({
    agreementId: t.id({ required: true, description: 'The agreement.' }),
    version: t.int({ required: true, description: 'Its version as it was read.' }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

const PriceAgreementEndInput = builder.inputType('PriceAgreementEndInput', {
  description: 'An agreement to be ended.',
  fields: (t) => ({
    agreementId: t.id({ required: true, description: 'The agreement.' }),
    version: t.int({ required: true, description: 'Its version as it was read.' }),
    day: t.field({ type: 'Date', required: true, description: 'Day from which it no longer holds.' }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

builder.mutationFields((t) => ({
  priceAgreementPublish: t.field({
    type: PriceAgreement,
    nullable: true,
    description: 'Puts a draft in force on the days that it names. For sales and administrators.',
    authScopes: AUTHOR,
    errors: payload('PriceAgreementPublish', 'agreement'),
    args: { input: t.arg({ type: PriceAgreementPublishInput, required: true, description: 'Which draft.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { agreementId } = await context.runAs(
        'seller',
        { field: 'priceAgreementPublish', input: wanted, key },
        (tx, viewer) =>
          publishAgreement(tx, viewer, { ...wanted, agreementId: rowId('PriceAgreement', wanted.agreementId) }),
      );
      return agreementId;
    },
  }),
  priceAgreementEnd: t.field({
    type: PriceAgreement,
    nullable: true,
    description:
      'Ends an agreement with the day before the one named, so that another may follow it; a draft is given up. For sales and administrators.',
    authScopes: AUTHOR,
    errors: payload('PriceAgreementEnd', 'agreement'),
    args: { input: t.arg({ type: PriceAgreementEndInput, required: true, description: 'Which agreement, and when.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { agreementId } = await context.runAs(
        'seller',
        { field: 'priceAgreementEnd', input: wanted, key },
        (tx, viewer) =>
          endAgreement(tx, viewer, { ...wanted, agreementId: rowId('PriceAgreement', wanted.agreementId) }),
      );
      return agreementId;
    },
  }),
}));
