import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { FileField } from '../../components/file-field.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { found, query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { IssuesPanel } from './issues-panel.tsx';
import { publishModel } from './publish.server.ts';
import { ItemModelDocument } from './queries.ts';

export const handle: PageHandle<typeof loader> = { title: (t, { item }) => t('controlModel.of', { name: item.name }) };

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = args.context.preferences;
  const item = found((await query(args, ItemModelDocument, { sku: args.params.sku ?? '', locale })).item);
  if (item.kind !== 'MODEL') throw new Response(null, { status: 404 });
  const { modelVersions, ...rest } = item;
  const inForce = modelVersions.find(({ status }) => status === 'PUBLISHED');
  return {
    item: rest,
    text: inForce ? JSON.stringify(inForce.definition, null, 2) : '',
    number: inForce?.number ?? 0,
    idempotencyKey: crypto.randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  return publishModel(args);
}

export default function ItemModel() {
  const { item, text, number, idempotencyKey } = useLoaderData<typeof loader>();
  const t = useTranslations('controlModel');
  const list = useTranslations('controlCatalogue');
  const result = useActionData<typeof action>();
  const own = `/control/catalogue/${encodeURIComponent(item.sku)}`;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={number > 0 ? t('leadFrom', { number }) : t('lead')}
        crumbs={[
          { to: '/control/catalogue', label: list('title') },
          { to: own, label: item.name },
        ]}
      />
      <div className="grid items-start gap-4 lg:grid-cols-[3fr_2fr]">
        <Panel>
          <ActionForm result={result?.form} encType="multipart/form-data">
            <input type="hidden" name="itemId" value={item.id} />
            <TextArea
              name="definition"
              label={t('definition')}
              hint={t('definitionHint')}
              defaultValue={text}
              rows={20}
              spellCheck={false}
            />
            <FileField name="file" label={t('file')} hint={t('fileHint')} accept=".json" required={false} />
            <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
            <FormActions>
              <SubmitButton>{t('publish')}</SubmitButton>
              <LinkButton to={own} variant="quiet">
                {t('cancel')}
              </LinkButton>
            </FormActions>
          </ActionForm>
        </Panel>
        <IssuesPanel issues={result?.issues ?? []} />
      </div>
    </>
  );
}
