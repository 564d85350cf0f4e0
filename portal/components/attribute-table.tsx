import { useTranslations } from 'use-intl';
import { formatList } from '../i18n/format.ts';
import { useIntlTag } from '../i18n/portal-provider.tsx';
import { type Attribute, humanised } from './attributes.ts';
import { EmptyState } from './empty-state.tsx';

/** Technical data as a table of names and values with their units. */
export function AttributeTable({ attributes }: { readonly attributes: readonly Attribute[] }) {
  const t = useTranslations('item');
  const labels = useTranslations('item.label');
  if (attributes.length === 0)
    return (
      <EmptyState icon="info" title={t('noAttributesTitle')}>
        {t('noAttributes')}
      </EmptyState>
    );
  return (
    <table className="w-full text-base">
      <caption className="sr-only">{t('technical')}</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">{t('attribute')}</th>
          <th scope="col">{t('value')}</th>
        </tr>
      </thead>
      <tbody>
        {attributes.map((attribute) => (
          <tr key={`${attribute.code} ${attribute.unit ?? ''}`} className="border-b border-line last:border-b-0">
            <th scope="row" className="w-2/5 px-4 py-2 text-left align-top font-normal text-ink-3">
              {labels.has(attribute.code) ? labels(attribute.code) : humanised(attribute.code)}
            </th>
            <td className="py-2 pr-4 break-words">
              <AttributeValue attribute={attribute} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function AttributeValue({ attribute: { values, range, unit } }: { readonly attribute: Attribute }) {
  const t = useTranslations('item');
  const tag = useIntlTag();
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 4 });
  const words = values.map((value) => {
    if (typeof value === 'boolean') return t(value ? 'yes' : 'no');
    return typeof value === 'number' ? number.format(value) : value;
  });
  const text = range ? `${words[0]} – ${words.at(-1)}` : formatList(tag, words.map(String));
  return <span suppressHydrationWarning>{unit ? `${text} ${unit}` : text}</span>;
}
