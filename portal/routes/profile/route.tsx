import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Banner } from '../../components/banner.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { PROFILE_ACTIONS, type ProfileAnswer } from './actions.server.ts';
import { MembershipsPanel } from './memberships-panel.tsx';
import { PersonPanels } from './person-panels.tsx';
import { ProfileDocument } from './queries.ts';
import { SessionsPanel } from './sessions-panel.tsx';
import { TokensPanel } from './tokens-panel.tsx';

const DONE = ['person', 'password', 'session', 'token', 'revoked'];

export const handle: PageHandle<typeof loader> = { title: (t) => t('profile.title') };

export async function loader(args: LoaderFunctionArgs) {
  const { viewer } = await query(args, ProfileDocument);
  if (!viewer) throw redirect('/sign-in?to=/profile');
  return { ...viewer, idempotencyKey: crypto.randomUUID() };
}

export type ProfileData = Awaited<ReturnType<typeof loader>>;

type Answer = ProfileAnswer & { readonly intent: string };

export async function action(args: ActionFunctionArgs): Promise<Answer> {
  const intent = String((await args.request.clone().formData()).get('intent'));
  const work = Object.entries(PROFILE_ACTIONS).find(([name]) => name === intent)?.[1];
  if (!work) throw new Response(null, { status: 400 });
  return { intent, ...(await work(args)) };
}

/** What people say of themselves, and by which ways they come in. */
export default function Profile() {
  const viewer = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>() as Answer | undefined;
  const t = useTranslations('profile');
  const done = useSearchParams()[0].get('done') ?? '';
  const resultOf = (intent: string) => (answer?.intent === intent ? answer.result : undefined);
  return (
    <>
      <PageHeader title={t('title')} lead={viewer.person.email ?? undefined} />
      <div className="grid max-w-4xl gap-4">
        {!answer && DONE.includes(done) && (
          <Banner tone="ok" live>
            {t(`done.${done}`)}
          </Banner>
        )}
        <PersonPanels viewer={viewer} resultOf={resultOf} />
        <MembershipsPanel viewer={viewer} />
        <SessionsPanel sessions={viewer.sessions} result={resultOf('session')} />
        <TokensPanel
          tokens={viewer.apiTokens}
          idempotencyKey={viewer.idempotencyKey}
          secret={answer?.secret}
          result={resultOf('token') ?? resultOf('revoke')}
        />
      </div>
    </>
  );
}
