import { useTranslations } from 'use-intl';
import type { AssumptionDefinition, LifeCostDefinition, ModelDefinition, Rule } from '#engine';
import { Badge, type Tone } from '../../components/badge.tsx';
import { useSentence } from '../../components/model/use-sentence.ts';
import type { Locale } from '../../i18n/locale.ts';
import { useFacts } from '../../i18n/portal-provider.tsx';
import { MODEL_PARTS } from '../control.catalogue_.$sku_.model/model-parts.ts';
import { useNames } from '../control.catalogue_.$sku_.model/part-names.ts';
import { useAssumed, useProduct } from '../control.catalogue_.$sku_.model.costs/words.ts';
import type { Changes } from './route.tsx';

type Change = Changes[number];

const TONES: Readonly<Record<string, Tone>> = {
  ADDED: 'ok',
  REMOVED: 'blocked',
  CHANGED: 'waiting',
  REORDERED: 'neutral',
};
const NOTHING: ModelDefinition = { groups: [], rules: [], baseItems: [] };

type ChangeListProps = { readonly changes: Changes; readonly before: unknown; readonly after: unknown };

/** Differences by kind of part; rules as sentences, other parts field by field. */
export function ChangeList({ changes, before, after }: ChangeListProps) {
  const t = useTranslations('controlModel');
  const [old, young] = [before, after].map((definition) => (definition ?? NOTHING) as ModelDefinition);
  return MODEL_PARTS.map((part) => {
    const own = changes.filter((change) => change.part === part);
    if (own.length === 0) return null;
    return (
      <section key={part} className="border-b border-line last:border-0">
        <h3 className="px-4 pt-3 text-sm font-semibold text-ink-2">{t(`partPlural.${part}`)}</h3>
        <ul className="divide-y divide-line">
          {own.map((change) => (
            <ChangeLine
              key={`${change.kind} ${change.group} ${change.code}`}
              change={change}
              before={old ?? NOTHING}
              after={young ?? NOTHING}
            />
          ))}
        </ul>
      </section>
    );
  });
}

type LineProps = { readonly change: Change; readonly before: ModelDefinition; readonly after: ModelDefinition };

function ChangeLine({ change, before, after }: LineProps) {
  const t = useTranslations('controlModel');
  const { group } = useNames(change.kind === 'REMOVED' ? before : after);
  const { part, kind, code, name } = change;
  const title = change.group ? `${group(change.group)}: ${name}` : name;
  return (
    <li className="grid gap-1 px-4 py-2.5 text-base">
      <p className="flex flex-wrap items-center gap-2">
        <Badge tone={TONES[kind] ?? 'neutral'}>{t(`change.${kind}`)}</Badge>
        {kind === 'REORDERED' ? (
          <span>{change.group ? group(change.group) : t('orderOf', { parts: t(`partPlural.${part}`) })}</span>
        ) : (
          <>
            <span className="font-medium">{part === 'RULE' ? code : title}</span>
            {part !== 'RULE' && title !== code && <span className="font-mono text-sm text-ink-3">{code}</span>}
          </>
        )}
      </p>
      <CostChange change={change} after={after} />
      {part === 'RULE' && kind !== 'REORDERED' && <RuleChange change={change} before={before} after={after} />}
      {part !== 'RULE' && kind === 'CHANGED' && <FieldChanges change={change} />}
    </li>
  );
}

/** What a new cost of owning is the product of, and what a new assumption is. */
function CostChange({ change: { part, kind, after: now }, after }: Omit<LineProps, 'before'>) {
  const product = useProduct(after);
  const assumed = useAssumed();
  if (kind !== 'ADDED') return null;
  if (part === 'LIFE_COST') return <p className="text-ink-2">{product(now as LifeCostDefinition)}</p>;
  return part === 'ASSUMPTION' ? <p className="text-ink-2">{assumed.value(now as AssumptionDefinition)}</p> : null;
}

function RuleChange({ change, before, after }: LineProps) {
  const t = useTranslations('controlModel');
  const [was, is] = [useSentence(before), useSentence(after)];
  const old = change.before ? was(change.before as Rule) : null;
  const young = change.after ? is(change.after as Rule) : null;
  if (old === young) return <p className="text-ink-2">{t('onlyWords', { words: change.name })}</p>;
  return (
    <>
      {old && <del className="text-ink-3">{old}</del>}
      {young && <ins className="no-underline">{young}</ins>}
    </>
  );
}

function valueText(value: unknown, locale: Locale): string {
  if (value === undefined || value === null) return '–';
  if (typeof value === 'object' && locale in value) return String(Reflect.get(value, locale));
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

function FieldChanges({ change }: { readonly change: Change }) {
  const t = useTranslations('controlModel');
  const { locale } = useFacts();
  const [old, young] = [change.before, change.after] as [Record<string, unknown>, Record<string, unknown>];
  return (
    <dl className="grid gap-1 text-sm">
      {change.fields.map((field) => (
        <div key={field} className="flex flex-wrap gap-x-2">
          <dt className="text-ink-3">{t.has(`field.${field}`) ? t(`field.${field}`) : field}</dt>
          <dd className="min-w-0 break-words">
            <del className="text-ink-3">{valueText(old[field], locale)}</del> →{' '}
            <ins className="no-underline">{valueText(young[field], locale)}</ins>
          </dd>
        </div>
      ))}
    </dl>
  );
}
