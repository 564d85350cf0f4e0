import { createFamily } from '../../api/catalog/create-family.ts';
import { CodeTakenError } from '../../api/catalog/item.ts';
import { builder } from '../builder.ts';
import { payload } from '../errors.ts';
import { optionalRowId } from '../node.ts';
import { AUTHOR, KEY } from './authoring.ts';
import { BusinessLine, Family } from './family.ts';

const FamilyNameInput = builder.inputType('FamilyNameInput', {
  description: 'Name of a family in one language.',
  fields: (t) => ({
    locale: t.field({ type: 'Locale', required: true, description: 'Language.' }),
    name: t.string({ required: true, description: 'Name, at most 200 characters.' }),
  }),
});

const FamilyCreateInput = builder.inputType('FamilyCreateInput', {
  description: 'A new family.',
  fields: (t) => ({
    code: t.string({ required: true, description: 'Lower-case letters, digits and hyphens, at most 64; unique.' }),
    parentId: t.id({ description: 'Family above; absent at the top.' }),
    line: t.field({ type: BusinessLine, required: true, description: 'Line of business.' }),
    picture: t.string({ description: 'Name of the drawing that stands for it; `box` when absent.' }),
    position: t.int({ description: 'Place beside its siblings, lowest first; 0 when absent.' }),
    names: t.field({
      type: [FamilyNameInput],
      required: true,
      description: 'Names, each language once, at least one.',
    }),
    idempotencyKey: t.string({ description: KEY }),
  }),
});

builder.mutationField('familyCreate', (t) =>
  t.field({
    type: Family,
    nullable: true,
    description: 'Adds a family to the catalogue. For sales and administrators.',
    authScopes: AUTHOR,
    errors: payload('FamilyCreate', 'family', [CodeTakenError]),
    args: { input: t.arg({ type: FamilyCreateInput, required: true, description: 'What to add.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const { familyId } = await context.runAs('seller', { field: 'familyCreate', input: wanted, key }, (tx, viewer) =>
        createFamily(tx, viewer, { ...wanted, parentId: optionalRowId('Family', wanted.parentId) }),
      );
      return familyId;
    },
  }),
);
