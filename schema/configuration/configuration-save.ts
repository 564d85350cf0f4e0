import { ChoicesRefusedError, ModelNotPublishedError } from '../../api/configuration/configuration.ts';
import { putAwayConfiguration, saveConfiguration } from '../../api/configuration/save-configuration.ts';
import { builder } from '../builder.ts';
import { ErrorInterface, payload } from '../errors.ts';
import { optionalRowId, rowId } from '../node.ts';
import { ChoiceInput, choicesOf } from './choice.ts';
import { Configuration } from './configuration.ts';

builder.objectType(ModelNotPublishedError, {
  name: 'ModelNotPublishedError',
  description: 'No version of the model is in force.',
  interfaces: [ErrorInterface],
});

builder.objectType(ChoicesRefusedError, {
  name: 'ChoicesRefusedError',
  description: 'Some choices do not fit the model.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    problems: t.stringList({
      description: 'What does not fit, as `CODE group option`.',
      resolve: ({ issues }) => [...issues],
    }),
  }),
});

const ConfigurationSaveInput = builder.inputType('ConfigurationSaveInput', {
  description: 'Choices to keep under a name.',
  fields: (t) => ({
    configurationId: t.id({ description: 'The viewer’s own configuration to write over; absent for a new one.' }),
    version: t.int({ description: 'Its version as read; required with `configurationId`.' }),
    itemId: t.id({ required: true, description: 'The model, a `CatalogueItem`.' }),
    name: t.string({ required: true, description: 'Name, at most 120 characters.' }),
    shared: t.boolean({ description: 'True to show it to everybody in the account.' }),
    choices: t.field({
      type: [ChoiceInput],
      required: true,
      description: 'The decisions, oldest first; they need not be complete.',
    }),
    idempotencyKey: t.string({
      description: 'At most 255 characters; a repeat with the same key and input has no second effect.',
    }),
  }),
});

const ConfigurationArchiveInput = builder.inputType('ConfigurationArchiveInput', {
  description: 'A configuration to put away.',
  fields: (t) => ({
    configurationId: t.id({ required: true, description: 'The viewer’s own configuration.' }),
    version: t.int({ required: true, description: 'Its version as read.' }),
    idempotencyKey: t.string({
      description: 'At most 255 characters; a repeat with the same key and input has no second effect.',
    }),
  }),
});

builder.mutationFields((t) => ({
  configurationSave: t.field({
    type: Configuration,
    nullable: true,
    description:
      'Saves choices, complete or not, under a name. They are checked against the version of the model in force.',
    authScopes: { role: 'requester' },
    errors: payload('ConfigurationSave', 'configuration', [ModelNotPublishedError, ChoicesRefusedError]),
    args: { input: t.arg({ type: ConfigurationSaveInput, required: true, description: 'What to save.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      const saved = await context.runAs('customer', { field: 'configurationSave', input: wanted, key }, (tx, viewer) =>
        saveConfiguration(tx, viewer, {
          id: optionalRowId('Configuration', wanted.configurationId),
          version: wanted.version,
          itemId: rowId('CatalogueItem', wanted.itemId),
          name: wanted.name,
          shared: wanted.shared ?? false,
          choices: choicesOf(wanted.choices),
        }),
      );
      return saved.configurationId;
    },
  }),
  configurationArchive: t.field({
    type: 'ID',
    nullable: true,
    description: 'Puts the viewer’s own configuration away. Orders made from it keep their copy.',
    authScopes: { role: 'requester' },
    errors: payload('ConfigurationArchive', 'configurationId'),
    args: { input: t.arg({ type: ConfigurationArchiveInput, required: true, description: 'Which one.' }) },
    resolve: async (_root, { input }, context) => {
      const { idempotencyKey: key, ...wanted } = input;
      await context.runAs('customer', { field: 'configurationArchive', input: wanted, key }, (tx, viewer) =>
        putAwayConfiguration(tx, viewer, {
          id: rowId('Configuration', wanted.configurationId),
          version: wanted.version,
        }),
      );
      return input.configurationId;
    },
  }),
}));
