import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { Rule } from '#engine';
import { Badge } from '../../components/badge.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { useSentence } from '../../components/model/use-sentence.ts';
import { Panel } from '../../components/panel.tsx';
import { TextLink } from '../../components/text-link.tsx';
import { useFacts } from '../../i18n/portal-provider.tsx';
import type { PageHandle } from '../../page-handle.ts';
import { ActRefusal } from '../control.catalogue_.$sku_.model/act-refusal.tsx';
import { editModel } from '../control.catalogue_.$sku_.model/actions.server.ts';
import { RowActs } from '../control.catalogue_.$sku_.model/row-acts.tsx';
import { useEditable } from '../control.catalogue_.$sku_.model/use-may-edit.ts';
import { MODEL_NOUNS, modelPath, useModel } from '../control.catalogue_.$sku_.model/use-model.ts';

export const KINDS = ['requires', 'excludes', 'compare', 'resource', 'table'] as const;

export const handle: PageHandle = { title: (t) => t('controlModel.tab.rules'), live: MODEL_NOUNS };

export async function action(args: ActionFunctionArgs) {
  return editModel(args);
}

export default function ModelRules() {
  const t = useTranslations('controlModel');
  const { item, definition } = useModel();
  const editable = useEditable();
  const sentence = useSentence(definition);
  const result = useActionData<typeof action>();
  const to = (query: string) => `${modelPath(item.sku, 'rule')}?${query}`;
  return (
    <>
      <ActRefusal result={result} />
      {editable && (
        <nav aria-label={t('addRule')} className="flex flex-wrap items-center gap-2">
          <span className="text-base text-ink-2">{t('addRule')}</span>
          {KINDS.map((kind) => (
            <LinkButton key={kind} to={to(`kind=${kind}`)} size="small" icon="plus">
              {t(`kind.${kind}`)}
            </LinkButton>
          ))}
        </nav>
      )}
      <Panel flush title={t('tab.rules')} note={t('rulesNote')}>
        {definition.rules.length === 0 ? (
          <EmptyState icon="list" title={t('noRules')}>
            {t('noRulesHint')}
          </EmptyState>
        ) : (
          <ol className="divide-y divide-line">
            {definition.rules.map((rule) => (
              <RuleLine
                key={rule.code}
                rule={rule}
                sentence={sentence(rule)}
                to={to(`code=${encodeURIComponent(rule.code)}`)}
              />
            ))}
          </ol>
        )}
      </Panel>
    </>
  );
}

function RuleLine({ rule, sentence, to }: { readonly rule: Rule; readonly sentence: string; readonly to: string }) {
  const t = useTranslations('controlModel');
  const { draft } = useModel();
  const { locale } = useFacts();
  const words = rule.names[locale];
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-4 py-3">
      <div className="min-w-0 flex-1 basis-72">
        <p className="text-base">
          <TextLink to={to}>{sentence}</TextLink>
        </p>
        {words !== sentence && <p className="mt-0.5 text-sm text-ink-2">{t('shownAs', { words })}</p>}
        <p className="mt-1 flex flex-wrap items-center gap-2 text-sm text-ink-3">
          <span>{t(`kind.${rule.kind}`)}</span>
          <span className="font-mono">{rule.code}</span>
          {draft?.check?.redundant.includes(rule.code) && <Badge>{t('redundant')}</Badge>}
        </p>
      </div>
      <RowActs part="RULE" code={rule.code} name={rule.code} editTo={to} />
    </li>
  );
}
