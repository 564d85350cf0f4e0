import { useTranslations } from 'use-intl';
import { DefinitionList } from '../../components/definition-list.tsx';
import { Panel } from '../../components/panel.tsx';
import { Quantity } from '../../components/quantity.tsx';
import { LOCALE_NAMES, LOCALES } from '../../i18n/locale.ts';
import type { ItemData } from './route.tsx';

type Item = ItemData['item'];

/** What the item is, and how it is called in each language. */
export function FactsPanel({ item }: { readonly item: Item }) {
  const t = useTranslations('controlItem');
  const list = useTranslations('controlCatalogue');
  const words = useTranslations('control.item');
  const kinds = useTranslations('kind');
  const { family, weightGrams } = item;
  const entries = [
    {
      id: 'family',
      term: list('family'),
      value: family.parent ? `${family.parent.name} › ${family.name}` : family.name,
    },
    { id: 'kind', term: list('kind'), value: kinds(item.kind) },
    { id: 'maker', term: list('maker'), value: item.manufacturer || '–' },
    { id: 'unit', term: words('unit'), value: item.unitCode },
    {
      id: 'weight',
      term: words('weight'),
      value: weightGrams === null ? '–' : <Weight grams={weightGrams} />,
    },
    { id: 'serial', term: t('serials'), value: item.serialised ? t('serialised') : t('notSerialised') },
  ];
  return (
    <Panel title={t('facts')}>
      <DefinitionList entries={entries} />
      <div className="mt-4 grid gap-3 border-t border-line pt-4">
        {LOCALES.map((locale) => (
          <TextIn key={locale} locale={locale} text={item.texts.find((text) => text.locale === locale)} />
        ))}
      </div>
    </Panel>
  );
}

function Weight({ grams }: { readonly grams: number }) {
  return (
    <>
      <Quantity value={grams} /> g
    </>
  );
}

type TextInProps = {
  readonly locale: (typeof LOCALES)[number];
  readonly text: Item['texts'][number] | undefined;
};

function TextIn({ locale, text }: TextInProps) {
  const t = useTranslations('controlItem');
  return (
    <div className="text-base">
      <p className="text-sm text-ink-3">{LOCALE_NAMES[locale]}</p>
      {text ? (
        <div lang={locale}>
          <p>{text.name}</p>
          {text.description && <p className="whitespace-pre-line text-ink-2">{text.description}</p>}
        </div>
      ) : (
        <p className="text-ink-3">{t('noText')}</p>
      )}
    </div>
  );
}
