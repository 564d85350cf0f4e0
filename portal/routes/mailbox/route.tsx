import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { MailList } from '../../components/mail-list.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { MailboxDocument } from './queries.ts';

const PAGE_SIZE = 25;

export const handle: PageHandle<typeof loader> = { title: (t) => t('mail.title') };

export async function loader(args: LoaderFunctionArgs) {
  const params = new URL(args.request.url).searchParams;
  const recipient = (params.get('recipient') ?? '').trim();
  const after = params.get('after');
  const { mails } = await query(args, MailboxDocument, { first: PAGE_SIZE, after, recipient: recipient || null });
  return { mails, recipient };
}

/** Everybody's mail of the demonstration, where nothing is really sent. */
export default function Mailbox() {
  const { mails, recipient } = useLoaderData<typeof loader>();
  const t = useTranslations('mail');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} />
      <MailList mails={mails} recipient={recipient} />
    </>
  );
}
