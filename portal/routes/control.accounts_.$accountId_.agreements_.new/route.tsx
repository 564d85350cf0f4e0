import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react';
import { useState } from 'react';
import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { Button, SubmitButton } from '../../components/button.tsx';
import { familyOptions } from '../../components/control/family-options.ts';
import { FormActions } from '../../components/form-actions.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { TextField } from '../../components/text-field.tsx';
import { found, query } from '../../gateway/api.server.ts';
import { dayIn } from '../../i18n/format.ts';
import type { PageHandle } from '../../page-handle.ts';
import { createAgreement } from './actions.server.ts';
import { LineFields } from './line-fields.tsx';
import { AgreementChoicesDocument } from './queries.ts';

const FIRST_LINES = 4;
const MOST_LINES = 200;

export const handle: PageHandle<typeof loader> = { title: (t) => t('controlAgreementNew.title') };

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = args.context.preferences;
  const data = await query(args, AgreementChoicesDocument, { id: args.params.accountId ?? '', locale });
  const account = found(data.account);
  const families = familyOptions(data.families);
  return { account, families, today: dayIn(new Date(), account.timeZone), idempotencyKey: crypto.randomUUID() };
}

export async function action(args: ActionFunctionArgs) {
  return createAgreement(args);
}

export default function NewAgreement() {
  const { account, ...rest } = useLoaderData<typeof loader>();
  const t = useTranslations('controlAgreementNew');
  const list = useTranslations('controlAccounts');
  const tabs = useTranslations('controlAccount');
  const own = `/control/accounts/${account.id}`;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead', { currency: account.currency })}
        crumbs={[
          { to: '/control/accounts', label: list('title') },
          { to: own, label: account.name },
          { to: `${own}/agreements`, label: tabs('tab.agreements') },
        ]}
      />
      <Panel>
        <AgreementForm {...rest} currency={account.currency} cancelTo={`${own}/agreements`} />
      </Panel>
    </>
  );
}

type AgreementFormProps = Pick<Awaited<ReturnType<typeof loader>>, 'families' | 'today' | 'idempotencyKey'> & {
  readonly currency: string;
  readonly cancelTo: string;
};

// Without JavaScript more lines are had by `?lines=`, before anything is typed.
function useLineCount() {
  const asked = Number(useSearchParams()[0].get('lines') ?? FIRST_LINES);
  const start = Number.isInteger(asked) ? Math.min(Math.max(asked, 1), MOST_LINES) : FIRST_LINES;
  const [count, setCount] = useState(start);
  return { count: Math.max(count, start), add: () => setCount(Math.min(count + 1, MOST_LINES)) };
}

function AgreementForm({ families, today, idempotencyKey, currency, cancelTo }: AgreementFormProps) {
  const t = useTranslations('controlAgreementNew');
  const { count, add } = useLineCount();
  return (
    <ActionForm result={useActionData<typeof action>()} className="grid gap-5">
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <TextField name="number" label={t('number')} maxLength={40} required />
        <TextField name="validFrom" type="date" label={t('firstDay')} defaultValue={today} required />
        <TextField name="lastDay" type="date" label={t('lastDay')} required={false} />
        <TextField name="sourceDocument" label={t('source')} maxLength={200} required={false} />
      </div>
      <div className="grid gap-3">
        <h2 className="text-base font-semibold">{t('lines')}</h2>
        <p className="text-base text-ink-2">{t('linesHint')}</p>
        {Array.from({ length: count }, (_, index) => index).map((index) => (
          <LineFields key={index} index={index} families={families} currency={currency} />
        ))}
        <div>
          <span className="hidden scripted:inline">
            <Button icon="plus" size="small" onClick={add}>
              {t('addLine')}
            </Button>
          </span>
          <span className="scripted:hidden">
            <LinkButton to={`?lines=${count + 6}`} size="small" icon="plus">
              {t('moreLines')}
            </LinkButton>
          </span>
        </div>
      </div>
      <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
      <FormActions>
        <SubmitButton>{t('create')}</SubmitButton>
        <LinkButton to={cancelTo} variant="quiet">
          {t('cancel')}
        </LinkButton>
      </FormActions>
    </ActionForm>
  );
}
