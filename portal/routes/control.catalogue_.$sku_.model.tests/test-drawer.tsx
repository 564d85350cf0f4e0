import { useLocation } from '@remix-run/react';
import { useTranslations } from 'use-intl';
import type { Names } from '#engine';
import { ActionForm } from '../../components/action-form.tsx';
import { SubmitButton } from '../../components/button.tsx';
import { RadioGroup } from '../../components/choice-group.tsx';
import { Drawer } from '../../components/drawer.tsx';
import { FormActions } from '../../components/form-actions.tsx';
import type { FormResult } from '../../components/form-context.ts';
import { NamesFields } from '../../components/model/names-fields.tsx';
import { SubjectSelect } from '../../components/model/subject-select.tsx';
import { NumberField } from '../../components/number-field.tsx';
import { LOCALES } from '../../i18n/locale.ts';
import { CodeField, DraftFields, PartFields } from '../control.catalogue_.$sku_.model/draft-fields.tsx';
import type { TestCase } from '../control.catalogue_.$sku_.model/test-case.ts';
import { useEditable } from '../control.catalogue_.$sku_.model/use-may-edit.ts';
import { useModel } from '../control.catalogue_.$sku_.model/use-model.ts';
import { ForcedFields, PriceFields, RemainingFields, ValueFields } from './expectation-fields.tsx';

const SPARE = 3;

type TestDrawerProps = { readonly test: TestCase | undefined; readonly result: FormResult | undefined };

function freeCode(tests: readonly TestCase[]): string {
  for (let number = tests.length + 1; ; number += 1)
    if (!tests.some(({ code }) => code === `test-${number}`)) return `test-${number}`;
}

/** The names that somebody wrote: one that repeats an earlier language stands in for one that is missing. */
function written(names: Names | undefined): Partial<Names> {
  const own = LOCALES.filter((locale, at) => !LOCALES.slice(0, at).some((other) => names?.[other] === names?.[locale]));
  return Object.fromEntries(own.map((locale) => [locale, names?.[locale]]));
}

/** Adds or edits a test case: choices, and what must be so of them. */
export function TestDrawer({ test, result }: TestDrawerProps) {
  const t = useTranslations('controlModel');
  const { pathname } = useLocation();
  const draft = useEditable();
  if (!draft) return null;
  return (
    <Drawer title={test ? t('editTest') : t('addTest')} closeTo={pathname}>
      <ActionForm result={result} intent="test">
        <DraftFields draft={draft} content={test} />
        <PartFields part="TEST" isNew={!test} />
        <NamesFields
          names={written(test?.names)}
          required={false}
          legend={t('testName')}
          hint={t('testNameHint')}
          maxLength={200}
        />
        <CodeField known={test?.code} proposed={freeCode(draft.tests)} />
        <ChoiceFields test={test} />
        <RadioGroup
          name="expectation"
          label={t('expectationHead')}
          options={['possible', 'impossible', 'complete'].map((value) => ({ value, label: t(`expectation.${value}`) }))}
          defaultValue={test?.expectation ?? 'possible'}
          required
        />
        <ForcedFields test={test} />
        <RemainingFields test={test} />
        <PriceFields test={test} />
        <ValueFields test={test} />
        <FormActions>
          <SubmitButton name="intent" value="test">
            {t('save')}
          </SubmitButton>
        </FormActions>
      </ActionForm>
    </Drawer>
  );
}

function ChoiceFields({ test }: Pick<TestDrawerProps, 'test'>) {
  const t = useTranslations('controlModel');
  const words = useTranslations('model');
  const { definition } = useModel();
  const choices = [...(test?.choices ?? []), ...Array.from({ length: SPARE }, () => null)];
  return (
    <fieldset className="grid gap-2 rounded-md border border-line p-3">
      <legend className="px-1 text-sm font-medium">{t('testChoices')}</legend>
      {choices.map((choice, at) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: lines have no identity but their place
          key={at}
          className="grid grid-cols-[4fr_1fr] gap-2"
        >
          <SubjectSelect
            name={`choices[${at}].subject`}
            label={words('line.subject', { at: at + 1 })}
            hideLabel
            definition={definition}
            options
            nothing
            empty={words('line.none')}
            defaultValue={choice ? `${choice.group}/${choice.option ?? ''}` : ''}
          />
          <NumberField
            name={`choices[${at}].quantity`}
            label={t('pieces', { at: at + 1 })}
            hideLabel
            placeholder="1"
            defaultValue={choice?.option ? choice.quantity : ''}
            min={0}
          />
        </div>
      ))}
    </fieldset>
  );
}
