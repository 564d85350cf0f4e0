import {
  DeadOptionsError,
  EffectiveOverlapError,
  ModelNotProvedError,
  ModelTestsFailedError,
} from '../../api/catalog/model-publication.ts';
import { builder } from '../builder.ts';
import { ErrorInterface } from '../errors.ts';

builder.objectType(DeadOptionsError, {
  name: 'DeadOptionsError',
  description: 'Options that no configuration can have, and that were not acknowledged.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    options: t.stringList({
      description: 'As `group/option`; pass them as `acknowledgedDead` to publish all the same.',
      resolve: ({ options }) => [...options],
    }),
  }),
});

builder.objectType(ModelTestsFailedError, {
  name: 'ModelTestsFailedError',
  description: 'Test cases of the model do not come out as their author expects.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    failed: t.stringList({ description: 'Codes of the test cases.', resolve: ({ failed }) => [...failed] }),
  }),
});

builder.objectType(ModelNotProvedError, {
  name: 'ModelNotProvedError',
  description: 'Time ran out before the model was proved.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    unconfigurable: t.exposeBoolean('unconfigurable', {
      description:
        'True when not even one valid configuration was found; false when some options were not proved, which `acceptUnproved` accepts.',
    }),
  }),
});

builder.objectType(EffectiveOverlapError, {
  name: 'EffectiveOverlapError',
  description: 'Another version is published for a part of that time.',
  interfaces: [ErrorInterface],
  fields: (t) => ({
    number: t.exposeInt('number', { description: 'Number of that version.' }),
    from: t.expose('from', { type: 'DateTime', description: 'When it comes into force.' }),
  }),
});

/** What publishing may meet beside what every mutation may. */
export const PUBLISHING_REFUSALS = [
  DeadOptionsError,
  ModelTestsFailedError,
  ModelNotProvedError,
  EffectiveOverlapError,
];
