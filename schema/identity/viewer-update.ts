import { updateOwnPerson } from '../../api/identity/update-person.ts';
import { builder } from '../builder.ts';
import { payload } from '../errors.ts';
import { loadViewer, Viewer } from './viewer.ts';
import { writeOwn } from './write.ts';

const ViewerUpdateInput = builder.inputType('ViewerUpdateInput', {
  description: 'What people say of themselves.',
  fields: (t) => ({
    name: t.string({ required: true, description: 'Name, at most 120 characters.' }),
    locale: t.field({ type: 'Locale', required: true, description: 'Language wanted.' }),
  }),
});

builder.mutationField('viewerUpdate', (t) =>
  t.field({
    type: Viewer,
    nullable: true,
    description: 'Changes the viewer’s own name and language.',
    authScopes: { signedIn: true },
    errors: payload('ViewerUpdate', 'viewer'),
    args: { input: t.arg({ type: ViewerUpdateInput, required: true, description: 'Both, anew.' }) },
    resolve: async (_root, { input }, context) => {
      const viewer = await writeOwn(context, async (tx, who) => {
        await updateOwnPerson(tx, who, input);
        return who;
      });
      return loadViewer(context, viewer);
    },
  }),
);
