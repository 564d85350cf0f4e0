import type { Cause as CauseValue } from '#engine';
import { builder } from '../builder.ts';
import { localeArgs, textIn } from '../catalog/names.ts';

const CauseSource = builder.enumType('CauseSource', {
  description: 'Where a reason comes from.',
  values: {
    ENGINEERING: { value: 'engineering', description: 'A rule of the model: it would not fit or work.' },
    PRICE_AGREEMENT: { value: 'price_agreement', description: 'The price agreement does not cover it.' },
    POLICY: { value: 'policy', description: 'The account’s own policy.' },
    AVAILABILITY: { value: 'availability', description: 'Nobody can supply it now.' },
  } as const,
});

/** A named reason why something is not possible. */
export const Cause = builder.objectRef<CauseValue>('Cause').implement({
  description: 'A named reason: a rule of the model, the limits of a group, or something outside the model.',
  fields: (t) => ({
    source: t.field({ type: CauseSource, description: 'Where it comes from.', resolve: ({ source }) => source }),
    code: t.string({
      description: 'Code of the rule, the group or the outside cause.',
      resolve: (cause) =>
        cause.source !== 'engineering' ? cause.code : cause.kind === 'rule' ? cause.rule : cause.group,
    }),
    text: t.string({
      description:
        'The rule as a sentence, or the group’s name, in the language asked for; empty for outside causes, which a client words by code.',
      args: localeArgs,
      resolve: (cause, { locale }, context) => ('names' in cause ? textIn(cause.names, locale, context) : ''),
    }),
    isGroup: t.boolean({
      description: 'True when the cause is the number of pieces that a group takes.',
      resolve: (cause) => cause.kind === 'group',
    }),
  }),
});
