import { useEffect, useRef, useState } from 'react';
import { useTranslations } from 'use-intl';
import { formatPair } from '../i18n/format.ts';
import { useIntlTag } from '../i18n/portal-provider.tsx';
import { type FormResult, fieldId } from './form-context.ts';
import { Icon } from './icon.tsx';

type Entry = { readonly name: string; readonly text: string };

/** Everything that is wrong with a form, each a link to its field; takes the focus when it appears. */
export function ErrorSummary({ id, result }: { readonly id: string; readonly result: FormResult | undefined }) {
  const t = useTranslations('form');
  const tag = useIntlTag();
  const summary = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (result?.status === 'error') summary.current?.focus();
  }, [result]);
  const labels = useLabels(id, result);
  if (result?.status !== 'error') return null;
  const entries = Object.entries(result.error ?? {}).flatMap(([name, errors]) =>
    errors && errors.length > 0 ? [{ name, text: errors.join(' ') }] : [],
  );
  return (
    <div
      ref={summary}
      tabIndex={-1}
      role="alert"
      className="flex items-start gap-2 rounded-md border border-blocked/40 bg-blocked-soft p-3 text-base"
    >
      <Icon name="warning" className="mt-0.5 text-blocked" />
      <div>
        <p className="font-medium">{t('errors', { count: entries.length })}</p>
        <ul className="mt-1 grid gap-0.5">
          {inOrder(entries, labels).map(({ name, text }) => (
            <li key={name}>
              {name === '' ? (
                text
              ) : (
                <a href={`#${fieldId(id, name)}`} className="underline underline-offset-2">
                  {labels.has(name) ? formatPair(tag, labels.get(name) ?? '', text) : text}
                </a>
              )}
            </li>
          ))}
        </ul>
      </div>
    </div>
  );
}

// As the fields stand on the page; what is about none of them comes first.
function inOrder(entries: readonly Entry[], labels: ReadonlyMap<string, string>): readonly Entry[] {
  const places = [...labels.keys()];
  return entries.toSorted((one, other) => places.indexOf(one.name) - places.indexOf(other.name));
}

// What the fields in error are called, in the order of the page, once it stands: the fields come after this list.
function useLabels(id: string, result: FormResult | undefined): ReadonlyMap<string, string> {
  const [labels, setLabels] = useState<ReadonlyMap<string, string>>(new Map());
  useEffect(() => {
    const byField = new Map(Object.keys(result?.error ?? {}).map((name) => [fieldId(id, name), name]));
    const found = [...document.querySelectorAll<HTMLElement>('label[for], fieldset[id]')].flatMap((element) => {
      const name = byField.get(element.getAttribute('for') ?? element.id);
      const label = element.firstChild?.textContent;
      return name && label ? [[name, label] as const] : [];
    });
    setLabels(new Map(found));
  }, [id, result]);
  return labels;
}
