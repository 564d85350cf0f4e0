import { useTranslations } from 'use-intl';
import { formatDay, formatList, formatMoney, type MoneyValue } from '../i18n/format.ts';
import { numberFormat } from '../i18n/number-format.ts';
import { useClock, useIntlTag } from '../i18n/portal-provider.tsx';
import { PriceWaterfall, type PriceStep as WaterfallStep } from './chart/price-waterfall.tsx';

/** A step of a price as the API proves it: amounts in minor units, parameters as texts. */
export type ProvenStep = {
  readonly code: string;
  readonly params: unknown;
  readonly before: MoneyValue | null;
  readonly after: MoneyValue;
};

type PriceDerivationProps = {
  readonly steps: readonly ProvenStep[];
  readonly caption: string;
  /** Names an option by the code that its step carries, `group.option`. */
  readonly optionName?: (code: string) => string;
};

type Params = Readonly<Record<string, string>>;
type Words = ReturnType<typeof useWords>;

const RATE_DIGITS = 6;

function useWords() {
  const t = useTranslations('price');
  const tag = useIntlTag();
  const now = useClock();
  return {
    t,
    money: (value: MoneyValue) => formatMoney(tag, value),
    list: (names: readonly string[]) => formatList(tag, names),
    day: (day: string) => formatDay(tag, day, now),
    percent: (basisPoints: string) =>
      numberFormat(tag, { style: 'percent', maximumFractionDigits: 2 }).format(Number(basisPoints) / 10_000),
    number: (value: number) => numberFormat(tag, { maximumFractionDigits: RATE_DIGITS }).format(value),
  };
}

function difference({ before, after }: ProvenStep): MoneyValue {
  return { amount: String(BigInt(after.amount) - BigInt(before?.amount ?? '0')), currency: after.currency };
}

function agreementNote(params: Params, { t, percent, list }: Words): string {
  const parts = [
    params.discountBasisPoints ? t('less', { percent: percent(params.discountBasisPoints) }) : t('fixed'),
    Number(params.minimumQuantity ?? 1) > 1 ? t('fromQuantity', { count: Number(params.minimumQuantity) }) : '',
  ];
  return list(parts.filter(Boolean));
}

function optionNote(params: Params, words: Words): string {
  if (!params.discountBasisPoints && !params.fixed) return '';
  if (!params.list || !params.listCurrency) return agreementNote(params, words);
  const list = words.money({ amount: params.list, currency: params.listCurrency });
  return words.t('listAnd', { list, agreed: agreementNote(params, words) });
}

function rateNote(step: ProvenStep, params: Params, { t, money, day, number }: Words): string {
  const rate = Number(params.rate) / 10 ** Number(params.scale);
  return t('converted', {
    list: step.before ? money(step.before) : '',
    rate: number(Number.isFinite(rate) ? rate : 0),
    day: params.rateDay ? day(params.rateDay) : '',
  });
}

function change(key: string, label: string, value: MoneyValue, note = ''): WaterfallStep {
  return { key, label, kind: 'change', value, ...(note && { note }) };
}

function worded(step: ProvenStep, key: string, words: Words, optionName: (code: string) => string): WaterfallStep[] {
  const { t } = words;
  const params = (step.params ?? {}) as Params;
  switch (step.code) {
    case 'LIST_PRICE':
      return [change(key, t('listPrice'), step.after)];
    case 'CURRENCY_CONVERSION':
      return [change(key, t('listPrice'), step.after, rateNote(step, params, words))];
    case 'AGREEMENT_FIXED':
    case 'AGREEMENT_DISCOUNT':
      return [change(key, t('agreement'), difference(step), agreementNote(params, words))];
    case 'OPTION_PRICE': {
      const pieces = Number(params.quantity ?? 1);
      const name = optionName(params.option ?? '');
      const label = pieces > 1 ? t('times', { count: pieces, name }) : name;
      return [change(key, label, difference(step), optionNote(params, words))];
    }
    case 'LINE_NET': {
      const count = Number(params.quantity ?? 1);
      const total = { key, label: t('net'), kind: 'total' as const, value: step.after };
      if (count === 1 || !step.before) return [total];
      return [
        { key: `${key}-one`, label: t('netOfOne'), kind: 'total', value: step.before },
        { ...total, label: t('netOf', { count }) },
      ];
    }
    case 'TAX':
      return [change(key, t('tax', { percent: words.percent(params.basisPoints ?? '0') }), difference(step))];
    default:
      return [{ key, label: t('gross'), kind: 'total', value: step.after }];
  }
}

// A list price in another currency is told by its conversion, so that all bars are in one currency.
function told(steps: readonly ProvenStep[]): readonly ProvenStep[] {
  return steps.some(({ code }) => code === 'CURRENCY_CONVERSION')
    ? steps.filter(({ code }) => code !== 'LIST_PRICE')
    : steps;
}

/** How a price came about, step by step in words: list price, agreement, options, net, tax, gross. */
export function PriceDerivation({ steps, caption, optionName = (code) => code }: PriceDerivationProps) {
  const words = useWords();
  const shown = told(steps).flatMap((step, index) => worded(step, String(index), words, optionName));
  return <PriceWaterfall caption={caption} steps={shown} />;
}
