import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useLocation, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { Banner } from '../../components/banner.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { Validity } from '../../components/control/validity.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { StateBadge } from '../../components/state-badge.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useRole } from '../../components/use-role.ts';
import { found, query } from '../../gateway/api.server.ts';
import { dayIn } from '../../i18n/format.ts';
import type { PageHandle } from '../../page-handle.ts';
import { endAgreement, publishAgreement } from './actions.server.ts';
import { AgreementLines } from './agreement-lines.tsx';
import { ControlAgreementDocument } from './queries.ts';

const DONE = ['drafted', 'published', 'ended'];

export const handle: PageHandle<typeof loader> = { title: (_t, data) => data.agreement.number };

export async function loader(args: LoaderFunctionArgs) {
  const after = new URL(args.request.url).searchParams.get('after');
  const { locale } = args.context.preferences;
  const data = await query(args, ControlAgreementDocument, { id: args.params.agreementId ?? '', after, locale });
  const agreement = found(data.node && 'number' in data.node ? data.node : null);
  return { agreement, lines: data.priceAgreementLines };
}

export type AgreementData = Awaited<ReturnType<typeof loader>>;

export async function action(args: ActionFunctionArgs) {
  const agreementId = args.params.agreementId ?? '';
  const intent = (await args.request.clone().formData()).get('intent');
  return intent === 'publish' ? publishAgreement(args, agreementId) : endAgreement(args, agreementId);
}

export default function AgreementPage() {
  const { agreement, lines } = useLoaderData<typeof loader>();
  const t = useTranslations('controlAgreement');
  const account = useTranslations('controlAccounts');
  const tabs = useTranslations('controlAccount');
  const { pathname } = useLocation();
  const [params] = useSearchParams();
  const done = params.get('done') ?? '';
  const own = `/control/accounts/${agreement.account.id}`;
  return (
    <>
      <PageHeader
        title={agreement.number}
        crumbs={[
          { to: '/control/accounts', label: account('title') },
          { to: own, label: agreement.account.name },
          { to: `${own}/agreements`, label: tabs('tab.agreements') },
        ]}
        badges={<StateBadge state={agreement.status} />}
        lead={
          <>
            <Validity from={agreement.validFrom} until={agreement.validUntil} />
            {agreement.sourceDocument && <> · {agreement.sourceDocument}</>}
          </>
        }
        actions={<Steps agreement={agreement} />}
      />
      <div className="grid gap-4">
        {DONE.includes(done) && (
          <Banner tone="ok" live>
            {t(`done.${done}`)}
          </Banner>
        )}
        <AgreementLines lines={lines} />
      </div>
      {params.get('panel') === 'end' && <EndDrawer agreement={agreement} closeTo={pathname} />}
    </>
  );
}

type StepsProps = { readonly agreement: AgreementData['agreement'] };

function Steps({ agreement }: StepsProps) {
  const t = useTranslations('controlAgreement');
  const result = useActionData<typeof action>();
  const open = useSearchParams()[0].get('panel') === 'end';
  const sales = useRole('sales');
  const administrator = useRole('administrator');
  if (!(sales || administrator) || agreement.status === 'SUPERSEDED') return null;
  return (
    <>
      {agreement.status === 'DRAFT' && (
        <ActionForm result={open ? undefined : result} intent="publish" className="grid gap-2">
          <input type="hidden" name="version" value={agreement.version} />
          <SubmitButton icon="check">{t('publish')}</SubmitButton>
        </ActionForm>
      )}
      <LinkButton to="?panel=end" preventScrollReset variant="danger">
        {agreement.status === 'DRAFT' ? t('giveUp') : t('end')}
      </LinkButton>
    </>
  );
}

function EndDrawer({ agreement, closeTo }: StepsProps & { readonly closeTo: string }) {
  const t = useTranslations('controlAgreement');
  const result = useActionData<typeof action>();
  const draft = agreement.status === 'DRAFT';
  const today = dayIn(new Date(), agreement.account.timeZone);
  return (
    <Drawer title={draft ? t('giveUp') : t('end')} closeTo={closeTo} kind="dialog">
      <ActionForm result={result} intent="end">
        <p>{draft ? t('giveUpMeans') : t('endMeans')}</p>
        {draft ? (
          <input type="hidden" name="lastDay" value={today} />
        ) : (
          <TextField name="lastDay" type="date" label={t('lastDay')} defaultValue={today} required />
        )}
        <input type="hidden" name="version" value={agreement.version} />
        <FormActions>
          <SubmitButton variant="danger">{draft ? t('giveUp') : t('end')}</SubmitButton>
        </FormActions>
      </ActionForm>
    </Drawer>
  );
}
