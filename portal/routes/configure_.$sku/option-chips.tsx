import { formatList } from '../../i18n/format.ts';
import { numberFormat } from '../../i18n/number-format.ts';
import { useIntlTag } from '../../i18n/portal-provider.tsx';
import type { View } from './view.ts';

type OptionChipsProps = { readonly attributes: unknown; readonly names: View['attributes'] };

const MOST = 5;

/** The technical attributes of an option as short facts: those that the model has named. */
export function OptionChips({ attributes, names }: OptionChipsProps) {
  const tag = useIntlTag();
  const number = numberFormat(tag, { maximumFractionDigits: 2 });
  const values = (attributes ?? {}) as Readonly<Record<string, unknown>>;
  const facts = names.flatMap(({ code, name, unit }) => {
    const value = values[code];
    if (value === undefined || value === false) return [];
    const text =
      typeof value === 'number' ? number.format(value) : Array.isArray(value) ? formatList(tag, value) : value;
    return [{ code, name, text: value === true ? '' : [text, unit].filter(Boolean).join(' ') }];
  });
  if (facts.length === 0) return null;
  return (
    <span className="flex flex-wrap gap-x-3 text-sm text-ink-3">
      {facts.slice(0, MOST).map(({ code, name, text }) => (
        <span key={code} suppressHydrationWarning>
          {name}
          {text && <span className="text-ink-2"> {text}</span>}
        </span>
      ))}
    </span>
  );
}
