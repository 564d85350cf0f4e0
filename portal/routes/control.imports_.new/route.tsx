import { type ActionFunctionArgs, redirect } from '@remix-run/node';
import { useActionData, useLoaderData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { z } from 'zod';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { RadioGroup } from '../../components/choice-group.tsx';
import { FileField } from '../../components/file-field.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { PageHeader } from '../../components/page-header.tsx';
import { Panel } from '../../components/panel.tsx';
import { query, uploadFile } from '../../gateway/api.server.ts';
import { readForm, refuseForm } from '../../gateway/form.server.ts';
import { outcome } from '../../gateway/refusal.ts';
import { translator } from '../../i18n/translator.server.ts';
import type { PageHandle } from '../../page-handle.ts';
import { ImportStartDocument } from './queries.ts';

const KINDS = ['components', 'vehicles', 'other'] as const;

const schema = z.object({
  file: z.instanceof(File).optional(),
  kind: z.enum(KINDS),
  mapping: z.instanceof(File).optional(),
  dryRun: z.literal('on').optional(),
  idempotencyKey: z.string(),
});

export const handle: PageHandle<typeof loader> = { title: (t) => t('controlImportNew.title') };

export async function loader() {
  return { idempotencyKey: crypto.randomUUID() };
}

// A file that is no JSON yields undefined, as if there were none.
async function readMapping(file: File | undefined): Promise<unknown> {
  try {
    return file && JSON.parse(await file.text());
  } catch {
    return undefined;
  }
}

export async function action(args: ActionFunctionArgs) {
  const form = await readForm(args, schema);
  if (form.status !== 'success') return form.reply();
  const { file, kind, dryRun, idempotencyKey } = form.value;
  const t = await translator(args.context, 'controlImportNew');
  if (!file?.size) return form.reply({ fieldErrors: { file: [t('fileNeeded')] } });
  const mapping = await readMapping(form.value.mapping);
  if (mapping === undefined && (kind === 'other' || form.value.mapping))
    return form.reply({ fieldErrors: { mapping: [t('mappingNeeded')] } });
  const fileId = await uploadFile(args, file);
  if (fileId === null) return form.reply({ fieldErrors: { file: [t('tooLarge')] } });
  const input = { fileId, kind, mapping: mapping ?? null, dryRun: dryRun === 'on', idempotencyKey };
  const result = outcome((await query(args, ImportStartDocument, { input })).importStart);
  if (result.ok) throw redirect(`/control/imports/${result.value.importRun.id}`, 303);
  const { issues } = result.refusal;
  if (mapping === undefined || !issues?.length) return refuseForm(args.context, form, result.refusal);
  const places = issues.map(({ path }) => (typeof path === 'string' ? path : path.join('.')) || t('wholeMapping'));
  return form.reply({ fieldErrors: { mapping: [t('mappingRefused', { places: places.slice(0, 10).join(', ') })] } });
}

export default function NewImport() {
  const { idempotencyKey } = useLoaderData<typeof loader>();
  const t = useTranslations('controlImportNew');
  const words = useTranslations('controlImports');
  return (
    <>
      <PageHeader title={t('title')} crumbs={[{ to: '/control/imports', label: words('title') }]} lead={t('lead')} />
      <Panel className="max-w-2xl">
        <ActionForm result={useActionData<typeof action>()} encType="multipart/form-data">
          <FileField name="file" label={t('file')} hint={t('fileHint')} required />
          <RadioGroup
            name="kind"
            label={t('kind')}
            cards
            required
            defaultValue="components"
            options={KINDS.map((kind) => ({ value: kind, label: words(`kinds.${kind}`), note: t(`notes.${kind}`) }))}
          />
          <FileField name="mapping" label={t('mapping')} hint={t('mappingHint')} accept=".json" required={false} />
          <Checkbox name="dryRun" label={t('dryRun')} hint={t('dryRunHint')} defaultChecked />
          <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
          <FormActions>
            <SubmitButton icon="upload">{t('start')}</SubmitButton>
            <LinkButton to="/control/imports" variant="quiet">
              {t('cancel')}
            </LinkButton>
          </FormActions>
        </ActionForm>
      </Panel>
    </>
  );
}
