import { useTranslations } from 'use-intl';

type GoodsLine = { readonly quantity: number; readonly description: string };

/** What a document is about in a few words: its first line, and how many more there are. */
export function useGoodsWords(): (lines: readonly GoodsLine[]) => string {
  const t = useTranslations('goodsSummary');
  return ([first, ...rest]) =>
    first ? t('lines', { quantity: first.quantity, name: first.description, more: rest.length }) : t('none');
}
