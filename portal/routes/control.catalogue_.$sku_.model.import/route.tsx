import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FileField } from '../../components/file-field.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { Panel } from '../../components/panel.tsx';
import { TextArea } from '../../components/text-area.tsx';
import type { PageHandle } from '../../page-handle.ts';
import { editModel } from '../control.catalogue_.$sku_.model/actions.server.ts';
import { DraftFields } from '../control.catalogue_.$sku_.model/draft-fields.tsx';
import { useEditable } from '../control.catalogue_.$sku_.model/use-may-edit.ts';
import { MODEL_NOUNS, useModel } from '../control.catalogue_.$sku_.model/use-model.ts';

export const handle: PageHandle = { title: (t) => t('controlModel.tab.import'), live: MODEL_NOUNS };

export async function action(args: ActionFunctionArgs) {
  return editModel(args);
}

export default function ModelImport() {
  const t = useTranslations('controlModel');
  const { definition } = useModel();
  const draft = useEditable();
  const result = useActionData<typeof action>();
  if (!draft)
    return (
      <Panel>
        <EmptyState icon="edit" title={t('noDraft')} />
      </Panel>
    );
  return (
    <Panel title={t('tab.import')} note={t('importNote')}>
      <ActionForm result={result?.form ?? undefined} intent="whole" encType="multipart/form-data">
        <DraftFields draft={draft} content={definition} />
        <TextArea
          key={draft.id}
          name="definition"
          label={t('definition')}
          hint={t('definitionHint')}
          defaultValue={JSON.stringify(definition, null, 2)}
          rows={20}
          spellCheck={false}
        />
        <FileField name="file" label={t('file')} hint={t('fileHint')} accept=".json" required={false} />
        <FormActions>
          <SubmitButton name="intent" value="whole">
            {t('replace')}
          </SubmitButton>
        </FormActions>
      </ActionForm>
    </Panel>
  );
}
