import { useTranslations } from 'use-intl';
import type { CompareRule, Condition, ModelDefinition, ResourceRule, Rule } from '#engine';
import { ConditionFields } from '../../components/model/condition-fields.tsx';
import { SubjectSelect } from '../../components/model/subject-select.tsx';
import { TermFields } from '../../components/model/term-fields.tsx';
import { Select } from '../../components/select.tsx';
import { TextField } from '../../components/text-field.tsx';
import { TableFields } from './table-fields.tsx';

const OPERATORS = ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'in'];

type RulePartsProps<Kind extends Rule = Rule> = { readonly definition: ModelDefinition; readonly rule: Kind };

// What is always or never so is an empty list of lines in the form.
const lines = (condition: Condition | undefined): Condition | undefined =>
  condition && 'any' in condition && condition.any.length === 0 ? undefined : condition;

/** The fields of a rule's parts, as its kind has them. */
export function RuleParts({ definition, rule }: RulePartsProps) {
  const t = useTranslations('controlModel');
  const when = (
    <ConditionFields name="when" legend={t('part.when')} definition={definition} condition={lines(rule.when)} />
  );
  const under = (
    <ConditionFields
      name="when"
      legend={t('part.under')}
      hint={t('part.underHint')}
      definition={definition}
      condition={lines(rule.when)}
    />
  );
  switch (rule.kind) {
    case 'requires':
      return (
        <>
          {when}
          <ConditionFields
            name="needs"
            legend={t('part.needs')}
            definition={definition}
            condition={lines(rule.needs)}
          />
        </>
      );
    case 'excludes':
      return (
        <>
          {when}
          <ConditionFields name="bars" legend={t('part.bars')} definition={definition} condition={lines(rule.bars)} />
        </>
      );
    case 'compare':
      return (
        <>
          <CompareFields definition={definition} rule={rule} />
          {under}
        </>
      );
    case 'resource':
      return (
        <>
          <ResourceFields definition={definition} rule={rule} />
          {under}
        </>
      );
    case 'table':
      return (
        <>
          <TableFields definition={definition} rule={rule} />
          {under}
        </>
      );
  }
}

function CompareFields({ definition, rule: { left, op, right } }: RulePartsProps<CompareRule>) {
  const t = useTranslations('controlModel');
  const words = useTranslations('model');
  const fixed = 'value' in right ? right.value : undefined;
  const other = 'value' in right || !right.group ? '' : `${right.group}@${right.attribute}`;
  return (
    <fieldset className="grid gap-3 rounded-md border border-line p-3">
      <legend className="px-1 text-sm font-medium">{t('part.compare')}</legend>
      <SubjectSelect
        name="left"
        label={t('part.left')}
        definition={definition}
        attributes
        empty={words('line.choose')}
        defaultValue={left.group ? `${left.group}@${left.attribute}` : ''}
        required
      />
      <Select
        name="op"
        label={t('part.op')}
        options={OPERATORS.map((value) => ({ value, label: t(`operator.${value}`) }))}
        defaultValue={op}
      />
      <div className="grid gap-3 sm:grid-cols-[2fr_1fr]">
        <SubjectSelect
          name="right"
          label={t('part.right')}
          definition={definition}
          attributes
          empty={t('part.rightNone')}
          defaultValue={other}
        />
        <TextField
          name="value"
          label={t('part.value')}
          defaultValue={fixed === undefined ? '' : Array.isArray(fixed) ? fixed.join(', ') : String(fixed)}
        />
      </div>
    </fieldset>
  );
}

function ResourceFields({ definition, rule }: RulePartsProps<ResourceRule>) {
  const t = useTranslations('controlModel');
  return (
    <>
      <TermFields name="used" legend={t('part.used')} definition={definition} terms={rule.used} />
      <TermFields name="provided" legend={t('part.provided')} definition={definition} terms={rule.provided} />
      <TextField
        name="constant"
        label={t('part.constant')}
        hint={t('part.constantHint')}
        inputMode="decimal"
        defaultValue={rule.constant === undefined ? '' : String(rule.constant)}
        required={false}
      />
    </>
  );
}
