import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { ActionForm } from '../action-form.tsx';
import { SubmitButton } from '../button.tsx';
import { FormActions } from '../form-actions.tsx';
import type { FormResult } from '../form-context.ts';
import { LinkButton } from '../link-button.tsx';
import { PageHeader } from '../page-header.tsx';
import { Panel } from '../panel.tsx';
import { Select } from '../select.tsx';
import { TextField } from '../text-field.tsx';
import { FirstPersonFields, OrganisationFields } from './organisation-fields.tsx';
import type { RelationChoices } from './relation-choices.ts';

type NewRelationProps = Parameters<typeof OrganisationFields>[0] &
  Pick<RelationChoices, 'currencies'> & {
    /** Namespace of the page's texts: `title`, `lead`, `create`, `cancel`, `nameHint`, `codeHint` and the first person's. */
    readonly texts: string;
    readonly list: { readonly to: string; readonly label: string };
    /** Field of the first person who comes in, which also names its text. */
    readonly person: string;
    readonly idempotencyKey: string;
    readonly result: FormResult | undefined;
    /** What only this kind of relation has. */
    readonly children: ReactNode;
  };

/** Makes an account or a supplier: the company, the relation to it, and the first person on the other side. */
export function NewRelation(props: NewRelationProps) {
  const { texts, list, person, idempotencyKey, result, children, currencies, ...choices } = props;
  const t = useTranslations(texts);
  const control = useTranslations('control');
  const words = useTranslations('control.relation');
  return (
    <>
      <PageHeader title={t('title')} lead={t('lead')} crumbs={[list]} />
      <Panel className="max-w-3xl">
        <ActionForm result={result} className="grid gap-7">
          <OrganisationFields {...choices} />
          <fieldset className="grid gap-4 sm:grid-cols-2">
            <legend className="mb-3 text-base font-semibold">{words('title')}</legend>
            <TextField name="name" label={words('name')} hint={t('nameHint')} maxLength={200} required />
            <TextField name="code" label={words('code')} hint={t('codeHint')} maxLength={8} required />
            <Select
              name="currency"
              label={words('currency')}
              empty={control('organisation.choose')}
              options={currencies}
              required
            />
            {children}
          </fieldset>
          <FirstPersonFields name={person} title={t(person)} />
          <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
          <FormActions>
            <SubmitButton>{t('create')}</SubmitButton>
            <LinkButton to={list.to} variant="quiet">
              {t('cancel')}
            </LinkButton>
          </FormActions>
        </ActionForm>
      </Panel>
    </>
  );
}
