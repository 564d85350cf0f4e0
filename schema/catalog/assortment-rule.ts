import {
  type AssortmentRule as AssortmentRuleRow,
  listAssortmentRules,
} from '../../api/catalog/assortment-rule-reads.ts';
import { builder } from '../builder.ts';
import { listId } from '../filter-id.ts';
import { globalId } from '../node.ts';
import { connectionOf, pageArgs } from '../page.ts';
import { Family } from './family.ts';
import { Item } from './item.ts';

export const AssortmentEffect = builder.enumType('AssortmentEffect', {
  description: 'What an assortment rule does.',
  values: {
    INCLUDE: { value: 'include', description: 'Shows it to the account.' },
    EXCLUDE: { value: 'exclude', description: 'Keeps it from the account.' },
  } as const,
});

export const AssortmentRule = builder.objectRef<AssortmentRuleRow>('AssortmentRule').implement({
  description:
    'Says whether an account sees an item, or a family with all below it. An item’s rule wins over its family’s, a nearer family’s over a farther; without any rule nothing is seen.',
  fields: (t) => ({
    id: t.id({ description: 'Opaque id of the rule.', resolve: ({ id }) => globalId('AssortmentRule', id) }),
    effect: t.expose('effect', { type: AssortmentEffect, description: 'Show or keep from the account.' }),
    item: t.field({
      type: Item,
      nullable: true,
      description: 'The item; null for a family.',
      resolve: ({ itemId }) => itemId,
    }),
    family: t.field({
      type: Family,
      nullable: true,
      description: 'The family; null for an item.',
      resolve: ({ familyId }) => familyId,
    }),
  }),
});

const AssortmentRuleConnection = connectionOf<AssortmentRuleRow>('AssortmentRule', AssortmentRule);

builder.queryField('assortmentRules', (t) =>
  t.field({
    type: AssortmentRuleConnection,
    description: 'Rules that make up an account’s catalogue, in the order in which they were made. For the seller.',
    authScopes: { party: 'seller' },
    args: { ...pageArgs, accountId: t.arg.id({ required: true, description: 'The account.' }) },
    resolve: (_root, { first, after, accountId }, context) =>
      context.read((unit) => listAssortmentRules(unit, listId('Account', accountId), { first, after })),
  }),
);
