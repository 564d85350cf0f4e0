import { useIntlTag } from '../../i18n/portal-provider.tsx';
import { partsInWords, type WordedLine } from './worded-parts.ts';

/** What is in an order or a delivery, in a line of text. */
export function PartsInWords({ lines }: { readonly lines: readonly WordedLine[] }) {
  return partsInWords(useIntlTag(), lines);
}
