import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { ModelDefinition, Rule } from '#engine';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { NamesFields } from '../../components/model/names-fields.tsx';
import { useSentence } from '../../components/model/use-sentence.ts';
import { Panel } from '../../components/panel.tsx';
import type { PageHandle } from '../../page-handle.ts';
import { editModel } from '../control.catalogue_.$sku_.model/actions.server.ts';
import { CodeField, DraftFields, PartFields } from '../control.catalogue_.$sku_.model/draft-fields.tsx';
import { useEditable } from '../control.catalogue_.$sku_.model/use-may-edit.ts';
import { MODEL_NOUNS, modelPath, useModel } from '../control.catalogue_.$sku_.model/use-model.ts';
import { RuleOutcome } from './rule-outcome.tsx';
import { RuleParts } from './rule-parts.tsx';
import { type Tried, tryRule } from './try-rule.server.ts';
import { useTried } from './use-tried.ts';

export const handle: PageHandle = { title: (t) => t('controlModel.tab.rules'), live: MODEL_NOUNS };

export async function action(args: ActionFunctionArgs) {
  const form = await args.request.clone().formData();
  return form.get('do') === 'try' ? tryRule(args) : { ...(await editModel(args)), tried: undefined };
}

const NONE = { en: '', 'zh-Hant': '', 'zh-Hans': '' };

/** What a new rule of a kind begins with. */
function blank(kind: string | null): Rule {
  const base = { code: '', names: NONE };
  const reference = { group: '', attribute: '' };
  if (kind === 'excludes') return { ...base, kind, when: { all: [] }, bars: { any: [] } };
  if (kind === 'compare') return { ...base, kind, left: reference, op: 'le', right: reference };
  if (kind === 'resource') return { ...base, kind, used: [], provided: [] };
  if (kind === 'table') return { ...base, kind, mode: 'allow', columns: [], rows: [] };
  return { ...base, kind: 'requires', when: { all: [] }, needs: { all: [] } };
}

function freeCode(definition: ModelDefinition): string {
  const taken = new Set(definition.rules.map(({ code }) => code));
  for (let number = definition.rules.length + 1; ; number += 1)
    if (!taken.has(`rule-${number}`)) return `rule-${number}`;
}

export default function ModelRule() {
  const t = useTranslations('controlModel');
  const { item, definition } = useModel();
  const editable = useEditable();
  const [params] = useSearchParams();
  const sentence = useSentence(definition);
  const known = definition.rules.find(({ code }) => code === params.get('code'));
  const list = modelPath(item.sku, 'rules');
  const back = <LinkButton to={list}>{t('allRules')}</LinkButton>;
  if (!known && params.has('code'))
    return (
      <Panel>
        <EmptyState title={t('ruleGone')} action={back} />
      </Panel>
    );
  const rule = known ?? blank(params.get('kind'));
  if (!editable)
    return (
      <Panel title={rule.code} actions={back}>
        <p className="text-base">{sentence(rule)}</p>
      </Panel>
    );
  return <RuleForm key={rule.code || rule.kind} rule={rule} known={known} list={list} />;
}

type RuleFormProps = { readonly rule: Rule; readonly known: Rule | undefined; readonly list: string };

function RuleForm({ rule, known, list }: RuleFormProps) {
  const t = useTranslations('controlModel');
  const { item, definition } = useModel();
  const draft = useEditable();
  const sentence = useSentence(definition);
  const result = useActionData<typeof action>();
  const { tried, onChange } = useTried(modelPath(item.sku, 'try-rule'), result?.tried as Tried | undefined);
  if (!draft) return null;
  return (
    <Panel
      title={known ? t('editRule', { kind: t(`kind.${rule.kind}`) }) : t('newRule', { kind: t(`kind.${rule.kind}`) })}
      note={t(`kindHint.${rule.kind}`)}
    >
      {known && <p className="mb-4 rounded-md bg-sunken px-3 py-2 text-base">{sentence(known)}</p>}
      <ActionForm result={result?.form ?? undefined} intent="rule">
        <DraftFields draft={draft} to={list} content={known} />
        <PartFields part="RULE" isNew={!known} />
        <input type="hidden" name="kind" value={rule.kind} />
        <CodeField known={known?.code} proposed={freeCode(definition)} />
        <div onChange={onChange} className="grid gap-4">
          <RuleParts definition={definition} rule={rule} />
        </div>
        {tried !== undefined && <RuleOutcome definition={definition} tried={tried} />}
        <NamesFields names={known?.names} required={false} legend={t('ruleWords')} hint={t('ruleWordsHint')} />
        <FormActions>
          <SubmitButton name="intent" value="rule">
            {t('save')}
          </SubmitButton>
          <SubmitButton name="do" value="try" variant="secondary">
            {t('tryRule.look')}
          </SubmitButton>
          <LinkButton to={list} variant="quiet">
            {t('cancel')}
          </LinkButton>
        </FormActions>
      </ActionForm>
    </Panel>
  );
}
