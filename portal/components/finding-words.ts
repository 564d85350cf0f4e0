import { useTranslations } from 'use-intl';
import { formatDay, formatMoney } from '../i18n/format.ts';
import { useClock, useIntlTag } from '../i18n/portal-provider.tsx';

/** A fact worth telling, as the API sends it. */
export type Finding = { readonly code: string; readonly params: unknown };

const DAYS = new Set(['promised', 'expected', 'expectedOn']);
const AMOUNTS = new Set(['limit', 'gross', 'over']);
const COUNTS = new Set(['days', 'quantity']);

/** Words findings of approvals and orders in the reader's language; a code that is not known yet says nothing. */
export function useFindingWords(): (finding: Finding) => string {
  const t = useTranslations('finding');
  const tag = useIntlTag();
  const now = useClock();
  return ({ code, params }) => {
    if (!t.has(code)) return '';
    const texts = withExcess((params ?? {}) as Readonly<Record<string, string>>);
    const word = (name: string, value: string): string | number => {
      if (DAYS.has(name)) return formatDay(tag, value, now);
      if (AMOUNTS.has(name)) return formatMoney(tag, { amount: value, currency: texts.currency ?? 'EUR' });
      return COUNTS.has(name) ? Number(value) : value;
    };
    return t(code, Object.fromEntries(Object.entries(texts).map(([name, value]) => [name, word(name, value)])));
  };
}

// What an amount exceeds its limit by follows from the two.
function withExcess(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const { gross, limit } = texts;
  return gross && limit ? { ...texts, over: String(BigInt(gross) - BigInt(limit)) } : texts;
}

type Troubled = { readonly description: string; readonly findings: readonly Finding[] };

/** The first thing wrong with an order's lines in words, with the name of its line when there are several; undefined when all is well. */
export function useTroubleWords(): (lines: readonly Troubled[]) => string | undefined {
  const t = useTranslations('finding');
  const words = useFindingWords();
  return (lines) => {
    const [first] = lines.flatMap(({ description: name, findings }) =>
      findings.flatMap((finding) => {
        const reason = words(finding);
        return reason ? [lines.length > 1 ? t('ofLine', { name, reason }) : reason] : [];
      }),
    );
    return first;
  };
}
