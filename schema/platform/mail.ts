import { listMails, type Mail as MailRow } from '../../api/mail/mail-reads.ts';
import { builder } from '../builder.ts';
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

builder.queryField('mails', (t) =>
  t.field({
    type: MailConnection,
    description:
      'Mails newest first. In the demonstration everybody may look, because nothing is really sent; elsewhere only the seller’s administrator.',
    args: { ...pageArgs, recipient: t.arg.string({ description: 'Only mails to this address.' }) },
    resolve: (_root, args, context) => {
      if (!context.settings.demo && !context.viewer?.roles.includes('administrator')) throw refusal(context);
      return context.readBehind((unit) => listMails(unit, args));
    },
  }),
);
