import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { TextArea } from '../../components/text-area.tsx';
import { found, query } from '../../gateway/api.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { partLines } from './part-lines.ts';
import { publishParts } from './publish.server.ts';
import { ItemPartsDocument } from './queries.ts';

export const handle: PageHandle<typeof loader> = { title: (t, { item }) => t('controlParts.of', { name: item.name }) };

export async function loader(args: LoaderFunctionArgs) {
  const { locale } = args.context.preferences;
  const item = found((await query(args, ItemPartsDocument, { sku: args.params.sku ?? '', locale })).item);
  const lines = item.billOfMaterials?.lines ?? [];
  return {
    item: { id: item.id, sku: item.sku, name: item.name },
    text: partLines(lines.map((line) => ({ ...line, sku: line.item.sku }))),
    idempotencyKey: crypto.randomUUID(),
  };
}

export async function action(args: ActionFunctionArgs) {
  return publishParts(args);
}

export default function ItemParts() {
  const { item, text, idempotencyKey } = useLoaderData<typeof loader>();
  const t = useTranslations('controlParts');
  const list = useTranslations('controlCatalogue');
  const own = `/control/catalogue/${encodeURIComponent(item.sku)}`;
  return (
    <>
      <PageHeader
        title={t('title')}
        lead={t('lead')}
        crumbs={[
          { to: '/control/catalogue', label: list('title') },
          { to: own, label: item.name },
        ]}
      />
      <Panel className="max-w-2xl">
        <ActionForm result={useActionData<typeof action>()}>
          <input type="hidden" name="itemId" value={item.id} />
          <TextArea
            name="lines"
            label={t('lines')}
            hint={t('linesHint')}
            defaultValue={text}
            style={{ minHeight: '16rem' }}
            spellCheck={false}
            required={false}
          />
          <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
          <FormActions>
            <SubmitButton>{t('publish')}</SubmitButton>
            <LinkButton to={own} variant="quiet">
              {t('cancel')}
            </LinkButton>
          </FormActions>
        </ActionForm>
      </Panel>
    </>
  );
}
