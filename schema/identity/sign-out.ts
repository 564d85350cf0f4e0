import { endOwnSession } from '../../api/identity/act-as.ts';
import { NotFoundError } from '../../api/kernel/error.ts';
import { builder } from '../builder.ts';
import { payload } from '../errors.ts';

builder.mutationField('signOut', (t) =>
  t.field({
    type: 'Boolean',
    nullable: true,
    errors: payload('SignOut', 'signedOut'),
    description: 'Ends the session that asks and takes its cookie away. True also for somebody who was not signed in.',
    resolve: async (_root, _args, context) => {
      const { viewer } = context;
      context.keepSession('');
      if (viewer?.sessionId) {
        const { sessionId } = viewer;
        const ending = context.writeIdentity((tx) => endOwnSession(tx, viewer, sessionId));
        await ending.catch((error) => {
          // Somebody else ended it first: it is over all the same.
          if (!(error instanceof NotFoundError)) throw error;
        });
      }
      return true;
    },
  }),
);
