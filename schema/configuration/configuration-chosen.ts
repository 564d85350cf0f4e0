import { builder } from '../builder.ts';
import { Membership } from '../identity/membership.ts';
import { ChosenOption, chosenIn } from './chosen-option.ts';
import { Configuration } from './configuration.ts';

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
}));
