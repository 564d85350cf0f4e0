import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { MailList } from '../../components/mail-list.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { MailboxDocument } from '../mailbox/queries.ts';

const PAGE_SIZE = 25;

export const handle: PageHandle<typeof loader> = { title: (t) => t('controlMail.title') };

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const recipient = (params.get('recipient') ?? '').trim();
  const variables = { first: PAGE_SIZE, after: params.get('after'), recipient: recipient || null };
  const { mails } = await query(args, MailboxDocument, variables);
  return { mails, recipient };
}

/** Every mail that the house has written, for its administrator. */
export default function ControlMail() {
  const { mails, recipient } = useLoaderData<typeof loader>();
  const t = useTranslations('controlMail');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <MailList mails={mails} recipient={recipient} />
    </>
  );
}
