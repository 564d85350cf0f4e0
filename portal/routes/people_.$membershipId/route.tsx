import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { Banner } from '../../components/banner.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { AnsweredAccounts } from '../../components/people/answered-accounts.tsx';
import { MemberFields } from '../../components/people/member-fields.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { found, query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { endMember, updateMember } from './actions.server.ts';
import { MemberDocument } from './queries.ts';

const ADMINISTRATORS = ['account_administrator', 'administrator'];

export const handle: PageHandle<typeof loader> = { title: (_t, data) => data?.member.person.name ?? '' };

export async function loader(args: LoaderFunctionArgs) {
  const { node, viewer, account } = await query(args, MemberDocument, { id: args.params.membershipId ?? '' });
  const member = found(node?.__typename === 'Membership' ? node : null);
  if (!viewer?.membership.roles.some((role) => ADMINISTRATORS.includes(role)))
    throw new Response(null, { status: 403 });
  return { member, account, own: viewer.membership.id === member.id, idempotencyKey: crypto.randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const intent = (await args.request.clone().formData()).get('intent');
  const membershipId = args.params.membershipId ?? '';
  if (intent === 'end') return { intent: 'end', result: await endMember(args, membershipId) };
  return { intent: 'update', result: await updateMember(args, membershipId) };
}

export default function MemberPage() {
  const { member, own } = useLoaderData<typeof loader>();
  const t = useTranslations('people');
  const [params] = useSearchParams();
  const { person, status, partyName } = member;
  return (
    <>
      <PageHeader
        title={person.name}
        crumbs={[{ to: '/people', label: t('title') }]}
        badges={<StateBadge state={status === 'active' ? person.status : status} />}
        lead={person.email ? t('memberLead', { email: person.email, party: partyName }) : partyName}
        actions={
          status === 'active' && (
            <LinkButton to="?panel=end" variant="danger" preventScrollReset>
              {t('end')}
            </LinkButton>
          )
        }
      />
      <div className="grid max-w-3xl gap-4">
        {own && <Banner tone="waiting">{t('ownMembership')}</Banner>}
        {status === 'active' ? <RightsForm /> : <Banner tone="neutral">{t('endedNote')}</Banner>}
      </div>
      {params.get('panel') === 'end' && status === 'active' && <EndDialog />}
    </>
  );
}

function RightsForm() {
  const { member, account, idempotencyKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations('people');
  const places = account && {
    currency: account.currency,
    units: account.units.nodes,
    costCentres: account.costCentres.nodes,
  };
  return (
    <Panel title={t('rights')}>
      <ActionForm result={answer?.intent === 'update' ? answer.result : undefined}>
        <input type="hidden" name="version" value={member.version} />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        <MemberFields party={member.party} account={places} member={member} />
        <FormActions>
          <SubmitButton name="intent" value="update">
            {t('save')}
          </SubmitButton>
          <LinkButton to="/people" variant="quiet">
            {t('cancel')}
          </LinkButton>
        </FormActions>
      </ActionForm>
    </Panel>
  );
}

function EndDialog() {
  const { member, idempotencyKey } = useLoaderData<typeof loader>();
  const answer = useActionData<typeof action>();
  const t = useTranslations('people');
  return (
    <Drawer kind="dialog" title={t('endTitle', { name: member.person.name })} closeTo="?">
      <ActionForm action="?panel=end" result={answer?.intent === 'end' ? answer.result : undefined}>
        <p>{t('endBody', { name: member.person.name, party: member.partyName })}</p>
        {member.answersFor.length > 0 && (
          <div>
            <p>{t('endAnswersFor', { name: member.person.name })}</p>
            <AnsweredAccounts places={member.answersFor} />
          </div>
        )}
        <input type="hidden" name="version" value={member.version} />
        <input type="hidden" name="idempotencyKey" value={`${idempotencyKey}-end`} />
        <FormActions>
          <SubmitButton variant="danger" name="intent" value="end">
            {t('endConfirm')}
          </SubmitButton>
          <LinkButton to="?" variant="quiet" preventScrollReset>
            {t('cancel')}
          </LinkButton>
        </FormActions>
      </ActionForm>
    </Drawer>
  );
}
