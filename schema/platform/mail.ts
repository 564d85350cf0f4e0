import type { Context } from '../../api/context.ts';
import { findMail, listMails, type Mail as MailRow } from '../../api/mail/mail-reads.ts';
import { builder } from '../builder.ts';
import { filterId } from '../filter-id.ts';
import { globalId } from '../node.ts';
import { connectionOf, pageArgs } from '../page.ts';
import { refusal } from '../scopes.ts';

const Mail = builder.objectRef<MailRow>('Mail').implement({
  description: 'A mail as it was handed to the transport.',
  fields: (t) => ({
    id: t.id({ description: 'Opaque id.', resolve: ({ id }) => globalId('Mail', id) }),
    kind: t.exposeString('kind', { description: 'What it is about: `approve`, `invited`, `dispatched` and so on.' }),
    recipient: t.exposeString('recipient', { description: 'Address it went to.' }),
    subject: t.exposeString('subject', { description: 'Subject line in the recipient’s language.' }),
    body: t.exposeString('body', { description: 'Plain text.' }),
    link: t.exposeString('link', { nullable: true, description: 'The page that it asks the reader to open.' }),
    state: t.exposeString('state', { description: '`waiting`, `sent` or `failed`.' }),
    createdAt: t.expose('createdAt', { type: 'DateTime', description: 'When it was written.' }),
  }),
});

const MailConnection = connectionOf<MailRow>('Mail', Mail);

// Nothing is really sent in the demonstration, so everybody may look.
function admitReader({ settings, viewer }: Context): void {
  if (!settings.demo && !viewer?.roles.includes('administrator')) throw refusal({ viewer });
}

builder.queryFields((t) => ({
  mails: t.field({
    type: MailConnection,
    description:
      'Mails newest first. In the demonstration everybody may look, because nothing is really sent; elsewhere only the seller’s administrator.',
    args: { ...pageArgs, recipient: t.arg.string({ description: 'Only mails to this address.' }) },
    resolve: (_root, args, context) => {
      admitReader(context);
      return context.readBehind((unit) => listMails(unit, args));
    },
  }),
  mail: t.field({
    type: Mail,
    nullable: true,
    description: 'One mail; null when there is none of that id. For the same readers as `mails`.',
    args: { id: t.arg.id({ required: true, description: 'Opaque id.' }) },
    resolve: async (_root, { id }, context) => {
      admitReader(context);
      return (await context.readBehind((unit) => findMail(unit, filterId('Mail', id) ?? ''))) ?? null;
    },
  }),
}));
