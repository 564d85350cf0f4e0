import { useTranslations } from 'use-intl';
import { ActionForm } from '../../components/action-form.tsx';
import { Banner } from '../../components/banner.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { CheckboxGroup } from '../../components/choice-group.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import type { FormResult } from '../../components/form-context.ts';
import { Panel } from '../../components/panel.tsx';
import { TextField } from '../../components/text-field.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { useTimeZone } from '../../components/use-time-zone.ts';
import { DraftFields } from '../control.catalogue_.$sku_.model/draft-fields.tsx';
import { useNames } from '../control.catalogue_.$sku_.model/part-names.ts';
import type { Draft } from '../control.catalogue_.$sku_.model/route.tsx';
import { modelPath, useModel } from '../control.catalogue_.$sku_.model/use-model.ts';

type PublishPanelProps = { readonly draft: Draft; readonly result: FormResult | undefined };

/** Makes the draft a version: from when to when, what the author accepts, and what still stands in the way. */
export function PublishPanel({ draft, result }: PublishPanelProps) {
  const t = useTranslations('controlModel');
  const { item, idempotencyKey } = useModel();
  const zone = useTimeZone();
  const obstacle = useObstacle(draft);
  return (
    <Panel id="publish" title={t('publishTitle')} note={t('publishNote')}>
      <ActionForm result={result} intent="publish">
        <DraftFields draft={draft} />
        <input type="hidden" name="zone" value={zone} />
        <input type="hidden" name="idempotencyKey" value={idempotencyKey} />
        {obstacle && <Banner tone="blocked">{obstacle}</Banner>}
        <p className="text-base">
          <TextLink to={modelPath(item.sku, 'breaks')}>{t('seeBreaks')}</TextLink>
        </p>
        <div className="grid gap-4 sm:grid-cols-2">
          <TextField
            name="effectiveFrom"
            type="date"
            label={t('from')}
            hint={t('fromHint', { zone })}
            required={false}
          />
          <TextField name="effectiveTo" type="date" label={t('until')} hint={t('untilHint')} required={false} />
        </div>
        <Accepted draft={draft} />
        <FormActions>
          <SubmitButton name="intent" value="publish">
            {t('publish')}
          </SubmitButton>
        </FormActions>
      </ActionForm>
    </Panel>
  );
}

function useObstacle({ issues, check, tests }: Draft): string | null {
  const t = useTranslations('controlModel.obstacle');
  if (issues.length > 0) return t('issues', { count: issues.length });
  if (check?.void) return t('void');
  const failed = check?.tests.filter(({ outcome }) => outcome === 'FAILED').length ?? 0;
  return failed > 0 ? t('tests', { failed, total: tests.length }) : null;
}

function Accepted({ draft: { check } }: { readonly draft: Draft }) {
  const t = useTranslations('controlModel');
  const { definition } = useModel();
  const names = useNames(definition);
  const ended = check && check.state !== 'RUNNING';
  return (
    <>
      {check && check.dead.length > 0 && (
        <CheckboxGroup
          name="acknowledgedDead"
          label={t('acknowledge')}
          hint={t('acknowledgeHint')}
          options={check.dead.map(({ group, option }) => ({
            value: `${group}/${option}`,
            label: names.full(group, option),
          }))}
        />
      )}
      {ended && !check.optionsProved && (
        <Checkbox name="acceptUnproved" label={t('acceptUnproved')} hint={t('acceptUnprovedHint')} />
      )}
    </>
  );
}
