import { readChoices } from '#engine';
import { engineOf } from '../../api/configuration/model-cache.ts';
import { valuesSoFar } from '../../api/configuration/view-configurator.ts';
import { builder } from '../builder.ts';
import { ModelVersion } from '../catalog/model-version.ts';
import { Membership } from '../identity/membership.ts';
import { ChosenOption, chosenIn } from './chosen-option.ts';
import { Configuration } from './configuration.ts';
import { ConfiguratorValue } from './configurator.ts';

builder.objectFields(Configuration, (t) => ({
  owner: t.field({
    type: Membership,
    nullable: true,
    description: 'Who saved it.',
    resolve: ({ membershipId }) => membershipId,
  }),
  chosen: t.field({
    type: [ChosenOption],
    description: 'The choices in words, in the order of the model.',
    resolve: ({ modelVersionId, choices }, _args, context) => chosenIn(context, modelVersionId, choices),
  }),
  values: t.field({
    type: [ConfiguratorValue],
    description: 'Derived totals of the choices, such as weight, power or CO2, in the order of the model.',
    resolve: async ({ modelVersionId, choices }, _args, context) => {
      const engine = engineOf(await ModelVersion.getDataloader(context).load(modelVersionId));
      return valuesSoFar({ engine, selection: readChoices(engine, choices).choices });
    },
  }),
}));
