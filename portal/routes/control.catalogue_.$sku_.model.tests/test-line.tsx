import { useTranslations } from 'use-intl';
import { Badge, type Tone } from '../../components/badge.tsx';
import { formatMoney } from '../../i18n/format.ts';
import { useFacts, useIntlTag } from '../../i18n/portal-provider.tsx';
import { useNames } from '../control.catalogue_.$sku_.model/part-names.ts';
import type { Draft } from '../control.catalogue_.$sku_.model/route.tsx';
import { RowActs } from '../control.catalogue_.$sku_.model/row-acts.tsx';
import type { TestCase } from '../control.catalogue_.$sku_.model/test-case.ts';
import { useModel } from '../control.catalogue_.$sku_.model/use-model.ts';

const TONES: Readonly<Record<string, Tone>> = { PASSED: 'ok', FAILED: 'blocked', UNPROVED: 'waiting' };

type Result = NonNullable<Draft['check']>['tests'][number];
type TestLineProps = { readonly test: TestCase; readonly result: Result | undefined };

/** A test case: what is chosen, what is expected of it, and how it came out. */
export function TestLine({ test, result }: TestLineProps) {
  const t = useTranslations('controlModel');
  const { definition } = useModel();
  const names = useNames(definition);
  const { locale } = useFacts();
  const expectations = useExpectations(test);
  const outcome = result?.outcome ?? 'UNPROVED';
  const name = test.names[locale];
  return (
    <li id={test.code} className="flex flex-wrap items-start justify-between gap-x-4 gap-y-1 px-4 py-3">
      <div className="grid min-w-0 flex-1 basis-72 gap-1">
        <p className="flex flex-wrap items-center gap-2 text-base font-medium">
          {name} <Badge tone={TONES[outcome] ?? 'neutral'}>{t(`outcome.${outcome}`)}</Badge>
        </p>
        <p className="text-base text-ink-2">
          {test.choices.length === 0 ? t('noChoices') : null}
          {test.choices
            .map(({ group, option, quantity }) => {
              if (option === null) return t('choiceNone', { group: names.group(group) });
              return quantity > 1 ? `${names.full(group, option)} × ${quantity}` : names.full(group, option);
            })
            .join(', ')}
        </p>
        <p className="text-sm text-ink-3">{expectations.join(' · ')}</p>
        {outcome === 'FAILED' && result && <Why result={result} test={test} />}
      </div>
      <RowActs part="TEST" code={test.code} name={name} editTo={`?code=${encodeURIComponent(test.code)}`} />
    </li>
  );
}

function useExpectations({ expectation, forced, remaining, price, value }: TestCase): string[] {
  const t = useTranslations('controlModel');
  const { definition } = useModel();
  const names = useNames(definition);
  const { locale } = useFacts();
  const tag = useIntlTag();
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 3 });
  const known = definition.values?.find(({ code }) => code === value?.code);
  return [
    t(`expectation.${expectation}`),
    ...forced.map(({ group, option }) => t('forcedExpected', { name: names.full(group, option) })),
    ...(remaining ? [t('remainingExpected', { group: names.group(remaining.group), count: remaining.count })] : []),
    ...(price ? [t(`priceExpected.${price.relation}`, { price: formatMoney(tag, price) })] : []),
    ...(value
      ? [t('valueExpected', { name: known?.names[locale] ?? value.code, value: number.format(value.equals) })]
      : []),
  ];
}

function keeps({ relation, amount }: NonNullable<TestCase['price']>, found: string): boolean {
  return relation === 'equal' ? BigInt(found) === BigInt(amount) : BigInt(found) <= BigInt(amount);
}

/** What came out otherwise than it was expected. */
function useReasons(result: Result, test: TestCase): string[] {
  const t = useTranslations('controlModel.why');
  const { definition } = useModel();
  const names = useNames(definition);
  const { locale } = useFacts();
  const tag = useIntlTag();
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 3 });
  const known = definition.values?.find(({ code }) => code === test.value?.code);
  if (result.unknown.length > 0) return [t('unknown', { names: result.unknown.join(', ') })];
  const causes = result.causes.map(({ text }) => text).join(' ');
  const isPossible = result.found === 'POSSIBLE';
  const counted = test.remaining && result.remaining !== null && result.remaining !== test.remaining.count;
  const { price } = test;
  const missed = price && result.price && !keeps(price, result.price.amount);
  const valued = test.value && result.value !== null && Math.abs(result.value - test.value.equals) > 1e-9;
  return [
    ...(isPossible && test.expectation === 'impossible' ? [t('possible')] : []),
    ...(result.found === 'IMPOSSIBLE' && test.expectation !== 'impossible' ? [t('impossible', { causes })] : []),
    ...(isPossible && test.expectation === 'complete' && causes ? [t('lacking', { causes })] : []),
    ...result.free.map(({ group, option }) => t('free', { name: names.full(group, option) })),
    ...(counted
      ? [t('remaining', { count: result.remaining ?? 0, group: names.group(test.remaining?.group ?? '') })]
      : []),
    ...(missed && result.price ? [t('price', { price: formatMoney(tag, result.price) })] : []),
    ...(price && !result.price && isPossible ? [t('noPrice', { currency: price.currency })] : []),
    ...(valued ? [t('value', { name: known?.names[locale] ?? '', value: number.format(result.value ?? 0) })] : []),
    ...(test.value && result.value === null ? [t('noValue')] : []),
  ];
}

function Why({ result, test }: { readonly result: Result; readonly test: TestCase }) {
  return (
    <ul className="grid gap-0.5 text-sm text-blocked">
      {useReasons(result, test).map((reason) => (
        <li key={reason}>{reason}</li>
      ))}
    </ul>
  );
}
