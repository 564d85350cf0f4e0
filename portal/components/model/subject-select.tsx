import { useTranslations } from 'use-intl';
import type { ModelDefinition } from '#engine';
import { useFacts } from '../../i18n/portal-provider.tsx';
import { CONTROL, CONTROL_HEIGHT, FieldFrame, type FieldProps } from '../field.tsx';
import { useField } from '../form-context.ts';
import { Icon } from '../icon.tsx';

/**
 * Which subjects a list offers: options with the group itself (meaning anything in it or, with `nothing`, nothing) or, with `single`, without
 * it, attributes of groups, sums over all parts, and the choice in a group as a whole.
 */
export type SubjectKinds = {
  readonly options?: boolean;
  readonly attributes?: boolean;
  readonly sums?: boolean;
  readonly nothing?: boolean;
  readonly single?: boolean;
  readonly wholes?: boolean;
};

type SubjectSelectProps = FieldProps &
  SubjectKinds & {
    readonly definition: ModelDefinition;
    readonly empty: string;
    readonly defaultValue?: string;
    readonly required?: boolean;
  };

/** A list of everything in a model that a rule or a test can speak of, group by group. */
export function SubjectSelect(props: SubjectSelectProps) {
  const { name, label, hint, hideLabel = false, id, definition, empty, defaultValue = '', required, ...kinds } = props;
  const field = useField(name, hint, id);
  const t = useTranslations('model');
  const attributes = useAttributeNames(definition);
  return (
    <FieldFrame id={field.id} label={label} hint={hint} hideLabel={hideLabel} errors={field.errors} required={required}>
      <div className="relative">
        <select
          {...field.control}
          required={required}
          defaultValue={field.typed ?? defaultValue}
          className={`${CONTROL} ${CONTROL_HEIGHT} appearance-none truncate pr-8`}
        >
          <option value="">{empty}</option>
          {kinds.sums && (
            <optgroup label={t('allParts')}>
              {[...attributes].map(([code, text]) => (
                <option key={code} value={`*@${code}`}>
                  {t('sumOf', { name: text })}
                </option>
              ))}
              <option value="*@">{t('pieces')}</option>
            </optgroup>
          )}
          {definition.groups.map((group) => (
            <GroupSubjects key={group.code} group={group} kinds={kinds} attributes={attributes} />
          ))}
        </select>
        <Icon
          name="chevronDown"
          size={14}
          className="pointer-events-none absolute inset-y-0 right-2.5 my-auto text-ink-3"
        />
      </div>
    </FieldFrame>
  );
}

type GroupSubjectsProps = {
  readonly group: ModelDefinition['groups'][number];
  readonly kinds: SubjectKinds;
  readonly attributes: ReadonlyMap<string, string>;
};

function GroupSubjects({ group, kinds, attributes }: GroupSubjectsProps) {
  const t = useTranslations('model');
  const { locale } = useFacts();
  const own = new Set(group.options.flatMap((option) => Object.keys(option.attributes)));
  return (
    <optgroup label={group.names[locale]}>
      {kinds.wholes && <option value={`${group.code}/`}>{t('choiceIn', { group: group.names[locale] })}</option>}
      {kinds.options && !kinds.single && (
        <option value={`${group.code}/`}>
          {t(kinds.nothing ? 'nothingIn' : 'anythingIn', { group: group.names[locale] })}
        </option>
      )}
      {kinds.options &&
        group.options.map((option) => (
          <option key={option.code} value={`${group.code}/${option.code}`}>
            {t('attributeIn', { group: group.names[locale], name: option.names[locale] })}
          </option>
        ))}
      {kinds.attributes &&
        [...own].map((code) => (
          <option key={code} value={`${group.code}@${code}`}>
            {t('attributeIn', { group: group.names[locale], name: attributes.get(code) ?? code })}
          </option>
        ))}
      {kinds.sums && <option value={`${group.code}@`}>{t('piecesIn', { group: group.names[locale] })}</option>}
    </optgroup>
  );
}

function useAttributeNames(definition: ModelDefinition): ReadonlyMap<string, string> {
  const { locale } = useFacts();
  const used = definition.groups.flatMap(({ options }) => options.flatMap(({ attributes }) => Object.keys(attributes)));
  const names = new Map([...new Set(used)].map((code) => [code, code]));
  for (const { code, names: all } of definition.attributes ?? []) names.set(code, all[locale]);
  return names;
}
