import type { LoaderFunctionArgs } from '@remix-run/node';
import { useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Instant } from '../../components/date.tsx';
import { DefinitionList } from '../../components/definition-list.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { MailDocument } from './queries.ts';

export const handle: PageHandle<typeof loader> = { title: (_t, data) => data?.mail.subject ?? '' };

export async function loader(args: LoaderFunctionArgs) {
  const { mail } = await query(args, MailDocument, { id: args.params.mailId ?? '' });
  if (!mail) throw new Response(null, { status: 404 });
  return { mail };
}

/** One mail as its reader gets it; its link works. */
export default function MailPage() {
  const { mail } = useLoaderData<typeof loader>();
  const t = useTranslations('mail');
  return (
    <>
      <PageHeader
        title={mail.subject}
        crumbs={[{ to: '/mailbox', label: t('title') }]}
        badges={<StateBadge state={mail.state} />}
      />
      <Panel className="max-w-3xl">
        <DefinitionList
          entries={[
            {
              id: 'to',
              term: t('recipient'),
              value: (
                <TextLink to={`/mailbox?${new URLSearchParams({ recipient: mail.recipient })}`}>
                  {mail.recipient}
                </TextLink>
              ),
            },
            { id: 'at', term: t('at'), value: <Instant at={mail.createdAt} withZone /> },
          ]}
        />
        <div className="mt-4 border-t border-line pt-4 text-base break-words whitespace-pre-wrap">
          <Body text={mail.body} link={mail.link} />
        </div>
      </Panel>
    </>
  );
}

function Body({ text, link }: { readonly text: string; readonly link: string | null }) {
  if (!link || !text.includes(link)) return text;
  const [before, ...after] = text.split(link);
  return (
    <>
      {before}
      <a href={link} className="break-all text-accent underline underline-offset-2">
        {link}
      </a>
      {after.join(link)}
    </>
  );
}
