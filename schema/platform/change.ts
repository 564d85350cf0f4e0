import { GraphQLError } from 'graphql';
import type { LiveChange } from '../../api/http/live.ts';
import { builder } from '../builder.ts';
import { globalId } from '../node.ts';
import { refusal } from '../scopes.ts';

const Change = builder.objectRef<LiveChange>('Change').implement({
  description:
    'A hint that a document in the caller’s windows changed. It carries no content: ask again for what is on the page.',
  fields: (t) => ({
    topic: t.exposeString('topic', { description: 'What happened: noun and past participle, `order.placed`.' }),
    id: t.id({
      description: 'The document: opaque, the same for every change of it.',
      resolve: ({ aggregate, id }) => globalId(aggregate, id),
    }),
    version: t.exposeInt('sequence', { description: 'Orders the changes of one document.' }),
  }),
});

builder.subscriptionType({ description: 'Live updates over server-sent events.' });

builder.subscriptionField('changes', (t) =>
  t.field({
    type: Change,
    description:
      'Every change in the caller’s windows as it is committed, until the session or token ends. Rights are checked again for each.',
    subscribe: (_root, _args, context) => {
      if (!context.viewer) throw refusal(context);
      if (!context.live)
        throw new GraphQLError('live updates are not served here', { extensions: { code: 'UNAVAILABLE' } });
      return context.live.changesFor(context.viewer, context.alive);
    },
    resolve: (change) => change,
  }),
);
