import { type ActionFunctionArgs, type LoaderFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData, useLocation, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { InviteForm } from '../../components/control/invite-form.tsx';
import { MembersPanel } from '../../components/control/members-panel.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { useRole } from '../../components/use-role.ts';
import { found, query } from '../../gateway/api.server.ts';
import { invitePartner } from './invite.server.ts';
import { AccountMembersDocument } from './queries.ts';

const ROLES = ['account_administrator', 'approver', 'requester'];

export async function loader(args: LoaderFunctionArgs) {
  const { members, account } = await query(args, AccountMembersDocument, { id: args.params.accountId ?? '' });
  return { members, locale: found(account).locale, idempotencyKey: crypto.randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  const accountId = args.params.accountId ?? '';
  const { refused, done } = await invitePartner(args, { accountId });
  if (refused) return refused;
  throw redirect(`/control/accounts/${accountId}/people?${done}`, 303);
}

export default function AccountPeople() {
  const { members, locale, idempotencyKey } = useLoaderData<typeof loader>();
  const t = useTranslations('control');
  const { pathname } = useLocation();
  const open = useSearchParams()[0].get('panel') === 'invite';
  const result = useActionData<typeof action>();
  const administrator = useRole('administrator');
  return (
    <>
      <MembersPanel
        members={members.nodes}
        more={members.pageInfo.hasNextPage}
        invite={
          administrator && (
            <LinkButton to="?panel=invite" icon="plus" size="small" preventScrollReset>
              {t('people.invite')}
            </LinkButton>
          )
        }
      />
      {open && (
        <Drawer title={t('people.invite')} closeTo={pathname}>
          <InviteForm
            result={result}
            roles={ROLES}
            chosen={['account_administrator']}
            locale={locale}
            idempotencyKey={idempotencyKey}
          />
        </Drawer>
      )}
    </>
  );
}
