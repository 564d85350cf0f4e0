import { listModelVersions, listModelVersionsInForce } from '../../api/catalog/model-version-reads.ts';
import {
  type Configuration as ConfigurationRow,
  listConfigurations,
} from '../../api/configuration/configuration-reads.ts';
import { engineOf } from '../../api/configuration/model-cache.ts';
import { type Revalidation, revalidateChoices, stillFits } from '../../api/configuration/revalidate-choices.ts';
import { settingOf } from '../../api/configuration/view-configurator.ts';
import type { Context } from '../../api/context.ts';
import { builder } from '../builder.ts';
import { ModelVersion } from '../catalog/model-version.ts';
import { Choice } from './choice.ts';
import { ChosenOption, chosenIn } from './chosen-option.ts';
import { Configuration } from './configuration.ts';
import { Explanation } from './configurator-option.ts';
import { earliestFor, openView, type View } from './configurator-view.ts';
import { EarliestDate } from './earliest-date.ts';

const ConfigurationFit = builder.enumType('ConfigurationFit', {
  description: 'How a saved configuration stands against the version of its model that is in force.',
  values: {
    CURRENT: { value: 'current', description: 'It was saved against the version in force.' },
    STILL_FITS: {
      value: 'still_fits',
      description: 'The model has a newer version, and the choices fit it as they are.',
    },
    CHANGED: {
      value: 'changed',
      description: 'They no longer fit: `revalidation` says what has changed and offers a way.',
    },
    UNAVAILABLE: {
      value: 'unavailable',
      description: 'No version of the model is in force, or it has left the catalogue.',
    },
  } as const,
});

type Fit = (typeof ConfigurationFit)['$inferType'];

// Three statements for any number of configurations; the rest is arithmetic.
async function loadFits(ids: string[], context: Context): Promise<Fit[]> {
  return context.read(async (unit, viewer) => {
    const rows = await listConfigurations(unit, viewer, ids);
    const [now, before] = await Promise.all([
      listModelVersionsInForce(unit, [...new Set(rows.map(({ itemId }) => itemId))]),
      listModelVersions(unit, [...new Set(rows.map(({ modelVersionId }) => modelVersionId))]),
    ]);
    return ids.map((id): Fit => {
      const row = rows.find((one) => one.id === id);
      const current = now.find(({ itemId }) => itemId === row?.itemId);
      const saved = before.find((one) => one.id === row?.modelVersionId);
      if (!row || !current || !saved) return 'unavailable';
      if (current.id === saved.id) return 'current';
      return stillFits(engineOf(saved), engineOf(current), row.choices) ? 'still_fits' : 'changed';
    });
  });
}

type Seen = Revalidation & { readonly view: View; readonly row: ConfigurationRow };

const ConfigurationRevalidation = builder.objectRef<Seen>('ConfigurationRevalidation').implement({
  description:
    'A saved configuration looked at in the version of its model that is in force: what is different, and the least change with which it fits.',
  fields: (t) => ({
    modelVersion: t.field({
      type: ModelVersion,
      description: 'The version in force.',
      resolve: ({ view }) => view.version.id,
    }),
    gone: t.field({
      type: [ChosenOption],
      description:
        'Chosen options that the version in force does not offer any more, in the words of the version saved.',
      resolve: ({ row, gone }, _args, context) => chosenIn(context, row.modelVersionId, gone),
    }),
    refusal: t.field({
      type: Explanation,
      nullable: true,
      description: 'Which rules now stand against which of the choices; null when none do.',
      resolve: ({ refusal }) => refusal && { status: 'blocked' as const, minimal: true, ...refusal },
    }),
    refused: t.field({
      type: [ChosenOption],
      description: 'The choices in the refusal, in words.',
      resolve: ({ view, refusal }, _args, context) => chosenIn(context, view.version.id, refusal?.choices ?? null),
    }),
    givenUp: t.field({
      type: [ChosenOption],
      description: 'The fewest choices to give up, in words.',
      resolve: ({ view, givenUp }, _args, context) => chosenIn(context, view.version.id, givenUp),
    }),
    added: t.field({
      type: [ChosenOption],
      description: 'What has to be added to be complete again, at the lowest price.',
      resolve: ({ view, added }, _args, context) => chosenIn(context, view.version.id, added),
    }),
    choices: t.field({
      type: [Choice],
      nullable: true,
      description: 'The choices to go on with; null when nothing that fits was found.',
      resolve: ({ adopted }) => adopted && [...adopted],
    }),
    price: t.field({
      type: 'Money',
      nullable: true,
      description: 'Net price of one unit of them today; null while they are not complete.',
      resolve: ({ total, view }) => (total === null ? null : { amount: total, currency: view.currency }),
    }),
    earliest: t.field({
      type: EarliestDate,
      nullable: true,
      description: 'When one unit of them could be delivered; null while they are not complete.',
      resolve: ({ adopted, view }, _args, context) => adopted && earliestFor(view, adopted, context),
    }),
    proved: t.exposeBoolean('proved', {
      description: 'True when it is proved that no smaller or cheaper change would do.',
    }),
  }),
});

async function revalidate(row: ConfigurationRow, context: Context): Promise<Seen | null> {
  const view = await openView(context, { itemId: row.itemId, choices: row.choices, quantity: 1, assumed: {} });
  const [saved] = await context.read((unit) => listModelVersions(unit, [row.modelVersionId]));
  if (!view || !saved) return null;
  const seen = revalidateChoices(engineOf(saved), view, row.choices, () => settingOf([]));
  return { ...seen, view, row };
}

builder.objectFields(Configuration, (t) => ({
  fit: t.loadable({
    type: ConfigurationFit,
    description: 'How it stands against the version of the model in force.',
    load: loadFits as never,
    resolve: ({ id }) => id as never,
  }),
  savedPrice: t.field({
    type: 'Money',
    nullable: true,
    description: 'What one unit cost when it was saved; null when it was not complete then.',
    resolve: ({ savedUnitPrice, currency }) => (savedUnitPrice === null ? null : { amount: savedUnitPrice, currency }),
  }),
  revalidation: t.field({
    type: ConfigurationRevalidation,
    nullable: true,
    description: 'The choices looked at in the version in force; null when the model has left the catalogue.',
    authScopes: { party: 'customer' },
    resolve: (row, _args, context) => revalidate(row, context),
  }),
}));
