import { setAssortmentRule } from '../../api/catalog/set-assortment-rule.ts';
import { Account } from '../account/account.ts';
import { builder } from '../builder.ts';
import { payload } from '../errors.ts';
import { optionalRowId, rowId } from '../node.ts';
import { AssortmentEffect } from './assortment-rule.ts';
import { AUTHOR, KEY } from './authoring.ts';

const AssortmentRuleSetInput = builder.inputType('AssortmentRuleSetInput', {
  description: 'Whether an account sees an item or a family; exactly one of the two.',
  fields: (t) => ({
    accountId: t.id({ required: true, description: 'The account.' }),
    itemId: t.id({ description: 'The item.' }),
    familyId: t.id({ description: 'The family with all below it.' }),
    effect: t.field({ type: AssortmentEffect, description: 'Show or keep from the account; absent removes the rule.' }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

builder.mutationField('assortmentRuleSet', (t) =>
  t.field({
    type: Account,
    nullable: true,
    description:
      'Sets or removes a rule of an account’s catalogue; it shows there within moments. For sales and administrators.',
    authScopes: AUTHOR,
    errors: payload('AssortmentRuleSet', 'account'),
    args: { input: t.arg({ type: AssortmentRuleSetInput, required: true, description: 'What to set.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { accountId } = await context.runAs(
        'seller',
        { field: 'assortmentRuleSet', input: wanted, key },
        (tx, viewer) =>
          setAssortmentRule(tx, viewer, {
            accountId: rowId('Account', wanted.accountId),
            itemId: optionalRowId('Item', wanted.itemId),
            familyId: optionalRowId('Family', wanted.familyId),
            effect: wanted.effect,
          }),
      );
      return accountId;
    },
  }),
);
