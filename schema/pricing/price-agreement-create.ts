import { AgreementOverlapError } from '../../api/pricing/agreement.ts';
import { createAgreement } from '../../api/pricing/create-agreement.ts';
import { AgreementNumberTakenError } from '../../api/pricing/price-agreement.ts';
import { builder } from '../builder.ts';
import { AUTHOR, KEY } from '../catalog/authoring.ts';
import { ErrorInterface, payload } from '../errors.ts';
import { optionalRowId, rowId } from '../node.ts';
import { PriceAgreement } from './price-agreement.ts';

builder.objectType(AgreementNumberTakenError, {
  name: 'AgreementNumberTakenError',
  description: 'The account has an agreement of that number already.',
  interfaces: [ErrorInterface],
  fields: (t) => ({ taken: t.exposeString('taken', { description: 'The number that is taken.' }) }),
});

const PriceAgreementLineInput = builder.inputType('PriceAgreementLineInput', {
  description: 'One agreed price: for an item or a family, a fixed price or a discount.',
  fields: (t) => ({
    itemId: t.id({ description: 'The item; absent for a family.' }),
    familyId: t.id({ description: 'The family with everything below it; absent for an item.' }),
    unitPrice: t.field({
      type: 'MinorUnits',
      description: 'Price of one unit in the account’s currency; absent for a discount.',
    }),
    discountBasisPoints: t.int({
      description: 'Discount on the list price, 0 to 10,000 (1 % is 100); absent for a price.',
    }),
    minimumQuantity: t.int({ description: 'Quantity from which it holds; 1 when absent.' }),
    validFrom: t.field({ type: 'Date', description: 'First day; the agreement’s when absent.' }),
    validUntil: t.field({
      type: 'Date',
      description: 'Day from which it no longer holds; the agreement’s when absent.',
    }),
  }),
});

const PriceAgreementCreateInput = builder.inputType('PriceAgreementCreateInput', {
  description: 'A new agreement, as a draft.',
  fields: (t) => ({
    accountId: t.id({ required: true, description: 'Account that it is for.' }),
    number: t.string({ required: true, description: 'Number, at most 40 characters, unique in the account.' }),
    validFrom: t.field({ type: 'Date', required: true, description: 'First day.' }),
    validUntil: t.field({
      type: 'Date',
      description: 'Day from which it no longer holds; absent: until further notice.',
    }),
    sourceDocument: t.string({ description: 'Contract or letter that it rests on, at most 200 characters.' }),
    lines: t.field({ type: [PriceAgreementLineInput], required: true, description: 'Its prices, 1 to 2,000.' }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

builder.mutationField('priceAgreementCreate', (t) =>
  t.field({
    type: PriceAgreement,
    nullable: true,
    description:
      'Writes an agreement as a draft. Refused when a line would hold for the same scope, quantity break and day as another of the account’s. For sales and administrators.',
    authScopes: AUTHOR,
    errors: payload('PriceAgreementCreate', 'agreement', [AgreementOverlapError, AgreementNumberTakenError]),
    args: { input: t.arg({ type: PriceAgreementCreateInput, required: true, description: 'What to write.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { agreementId } = await context.runAs(
        'seller',
        { field: 'priceAgreementCreate', input: wanted, key },
        (tx, viewer) =>
          createAgreement(tx, viewer, {
            ...wanted,
            accountId: rowId('Account', wanted.accountId),
            lines: wanted.lines.map((line) => ({
              ...line,
              itemId: optionalRowId('Item', line.itemId),
              familyId: optionalRowId('Family', line.familyId),
            })),
          }),
      );
      return agreementId;
    },
  }),
);
