import type { Configuration as ConfigurationRow } from '../../api/configuration/configuration-reads.ts';
import { type ConfigurationStanding, priceConfigurations } from '../../api/configuration/price-configurations.ts';
import type { Context } from '../../api/context.ts';
import { builder } from '../builder.ts';
import { Membership } from '../identity/membership.ts';
import { Price } from '../pricing/price.ts';
import { ChosenOption, chosenIn } from './chosen-option.ts';
import { Configuration } from './configuration.ts';

const StandingType = builder.objectRef<ConfigurationStanding>('ConfigurationStanding').implement({
  description: 'How a saved configuration stands today, against the version of the model that it was saved in.',
  fields: (t) => ({
    valid: t.exposeBoolean('valid', { description: 'True when its choices are complete and valid.' }),
    price: t.field({
      type: Price,
      nullable: true,
      description: 'What one unit costs the account today; null when something in it has no price.',
      resolve: ({ price }) => price,
    }),
  }),
});

// Keys are whole rows, so that everything on a page is priced with the statements of one.
async function loadStandings(rows: ConfigurationRow[], context: Context): Promise<(ConfigurationStanding | null)[]> {
  if (context.viewer?.party !== 'customer') return rows.map(() => null);
  const { accountId } = context.viewer;
  return context.read((unit) => priceConfigurations(unit, accountId, rows));
}

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
  standing: t.loadable({
    type: StandingType,
    nullable: true,
    description: 'Validity and price today; null for whoever is not a customer.',
    load: loadStandings as never,
    resolve: (row) => row as never,
  }),
}));
