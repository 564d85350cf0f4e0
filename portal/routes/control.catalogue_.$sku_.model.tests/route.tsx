import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { Badge, type Tone } from '../../components/badge.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Panel } from '../../components/panel.tsx';
import { useFacts, useIntlTag } from '../../i18n/portal-provider.tsx';
import type { PageHandle } from '../../page-handle.ts';
import { ActRefusal } from '../control.catalogue_.$sku_.model/act-refusal.tsx';
import { editModel } from '../control.catalogue_.$sku_.model/actions.server.ts';
import { useNames } from '../control.catalogue_.$sku_.model/part-names.ts';
import type { Draft, TestCase } from '../control.catalogue_.$sku_.model/route.tsx';
import { RowActs } from '../control.catalogue_.$sku_.model/row-acts.tsx';
import { useEditable } from '../control.catalogue_.$sku_.model/use-may-edit.ts';
import { MODEL_NOUNS, useModel } from '../control.catalogue_.$sku_.model/use-model.ts';
import { TestDrawer } from './test-drawer.tsx';

const TONES: Readonly<Record<string, Tone>> = { PASSED: 'ok', FAILED: 'blocked', UNPROVED: 'waiting' };

export const handle: PageHandle = { title: (t) => t('controlModel.tab.tests'), live: MODEL_NOUNS };

export async function action(args: ActionFunctionArgs) {
  return editModel(args);
}

export default function ModelTests() {
  const t = useTranslations('controlModel');
  const { draft } = useModel();
  const editable = useEditable();
  const [params] = useSearchParams();
  const result = useActionData<typeof action>();
  const tests = draft?.tests ?? [];
  const known = tests.find(({ code }) => code === params.get('code'));
  const open = editable && (known || params.get('new') === 'test');
  const add = editable && (
    <LinkButton to="?new=test" icon="plus" size="small" preventScrollReset>
      {t('addTest')}
    </LinkButton>
  );
  return (
    <>
      <ActRefusal result={result} />
      <Panel flush title={t('tab.tests')} note={t('testsNote')} actions={tests.length > 0 && add}>
        {tests.length === 0 ? (
          <EmptyState icon="test" title={t('noTests')} action={add}>
            {t('noTestsHint')}
          </EmptyState>
        ) : (
          <ol className="divide-y divide-line">
            {tests.map((test) => (
              <TestLine
                key={test.code}
                test={test}
                result={draft?.check?.tests.find(({ code }) => code === test.code)}
              />
            ))}
          </ol>
        )}
      </Panel>
      {open && <TestDrawer key={known?.code ?? ''} test={known} result={result?.form ?? undefined} />}
    </>
  );
}

type Result = NonNullable<Draft['check']>['tests'][number];

function TestLine({ test, result }: { readonly test: TestCase; readonly result: Result | undefined }) {
  const t = useTranslations('controlModel');
  const { definition } = useModel();
  const names = useNames(definition);
  const { locale } = useFacts();
  const number = new Intl.NumberFormat(useIntlTag(), { maximumFractionDigits: 3 });
  const outcome = result?.outcome ?? 'UNPROVED';
  const value = definition.values?.find(({ code }) => code === test.value?.code);
  return (
    <li id={test.code} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-4 py-3">
      <div className="grid min-w-0 flex-1 basis-72 gap-1">
        <p className="flex flex-wrap items-center gap-2 text-base font-medium">
          {test.name} <Badge tone={TONES[outcome] ?? 'neutral'}>{t(`outcome.${outcome}`)}</Badge>
        </p>
        <p className="text-base text-ink-2">
          {test.choices.length === 0 ? t('noChoices') : null}
          {test.choices
            .map(({ group, option, quantity }) => {
              if (option === null) return t('choiceNone', { group: names.group(group) });
              return quantity > 1 ? `${names.full(group, option)} × ${quantity}` : names.full(group, option);
            })
            .join(', ')}
        </p>
        <p className="text-sm text-ink-3">
          {t(`expectation.${test.expectation}`)}
          {test.value &&
            ` · ${t('valueExpected', { name: value?.names[locale] ?? test.value.code, value: number.format(test.value.equals) })}`}
        </p>
        {outcome === 'FAILED' && result && <Why result={result} test={test} />}
      </div>
      <RowActs part="TEST" code={test.code} name={test.name} editTo={`?code=${encodeURIComponent(test.code)}`} />
    </li>
  );
}

function Why({ result, test }: { readonly result: Result; readonly test: TestCase }) {
  const t = useTranslations('controlModel');
  const number = new Intl.NumberFormat(useIntlTag(), { maximumFractionDigits: 3 });
  return (
    <ul className="grid gap-0.5 text-sm text-blocked">
      {result.unknown.length > 0 && <li>{t('why.unknown', { names: result.unknown.join(', ') })}</li>}
      {result.unknown.length === 0 && result.found === 'POSSIBLE' && test.expectation === 'impossible' && (
        <li>{t('why.possible')}</li>
      )}
      {result.unknown.length === 0 && result.found === 'IMPOSSIBLE' && test.expectation === 'possible' && (
        <li>{t('why.impossible', { causes: result.causes.map(({ text }) => text).join(' ') })}</li>
      )}
      {test.value && result.value !== null && result.value !== test.value.equals && (
        <li>{t('why.value', { value: number.format(result.value) })}</li>
      )}
      {test.value && result.value === null && <li>{t('why.noValue')}</li>}
    </ul>
  );
}
