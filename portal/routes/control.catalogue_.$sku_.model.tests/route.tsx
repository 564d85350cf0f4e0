import type { ActionFunctionArgs } from '@remix-run/node';
import { useActionData, useSearchParams } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/link-button.tsx';
import { Panel } from '../../components/panel.tsx';
import type { PageHandle } from '../../page-handle.ts';
import { ActRefusal } from '../control.catalogue_.$sku_.model/act-refusal.tsx';
import { editModel } from '../control.catalogue_.$sku_.model/actions.server.ts';
import { useEditable } from '../control.catalogue_.$sku_.model/use-may-edit.ts';
import { MODEL_NOUNS, useModel } from '../control.catalogue_.$sku_.model/use-model.ts';
import { TestDrawer } from './test-drawer.tsx';
import { TestLine } from './test-line.tsx';

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
