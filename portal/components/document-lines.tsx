import type { ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import type { MoneyValue } from '../i18n/format.ts';
import { Day } from './date.tsx';
import { Disclosure } from './disclosure.tsx';
import { Money } from './money.tsx';
import { PriceDerivation, type ProvenStep } from './price-derivation.tsx';
import { Quantity } from './quantity.tsx';

type Chosen = {
  readonly group: string;
  readonly groupName: string;
  readonly option: string;
  readonly optionName: string;
  readonly quantity: number;
};

/** A line of a request or an order, as the API sends it. */
export type DocumentLine = {
  readonly id: string;
  readonly position: number;
  readonly sku: string;
  readonly description: string;
  /** What the saved configuration was called that it came from. */
  readonly configurationName: string | null;
  readonly quantity: number;
  readonly requestedDate: string | null;
  readonly unitPrice: MoneyValue;
  readonly net: MoneyValue;
  readonly chosen: readonly Chosen[];
  readonly priceSteps: readonly ProvenStep[];
};

type DocumentLinesProps<Line extends DocumentLine> = {
  readonly lines: readonly Line[];
  /** What stands beside the name: the state of the line, its date. */
  readonly aside?: (line: Line) => ReactNode;
  /** What stands under it: reasons, serial numbers. */
  readonly below?: (line: Line) => ReactNode;
};

/** The lines of a request or an order: goods, how many, what they cost, each with its configuration and how its price came about. */
export function DocumentLines<Line extends DocumentLine>({ lines, aside, below }: DocumentLinesProps<Line>) {
  const t = useTranslations('documentLine');
  return (
    <ol aria-label={t('lines')} className="divide-y divide-line">
      {lines.map((line) => (
        <li key={line.id} className="px-4 py-3 break-inside-avoid">
          <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-1">
            <LineHead line={line} />
            <LineAmount line={line} />
          </div>
          {aside && <div className="mt-1.5 flex flex-wrap items-center gap-x-4 gap-y-1">{aside(line)}</div>}
          {below?.(line)}
          <LineDetails line={line} />
        </li>
      ))}
    </ol>
  );
}

function LineHead({ line }: { readonly line: DocumentLine }) {
  const t = useTranslations('documentLine');
  return (
    <div className="min-w-0 flex-1 basis-60">
      <p className="font-medium">
        <span className="mr-2 font-normal text-ink-3">{line.position}</span>
        {line.description}
      </p>
      {line.configurationName && <p className="text-ink-2">{t('named', { name: line.configurationName })}</p>}
      <p className="font-mono text-sm text-ink-3">{line.sku}</p>
      {line.requestedDate && (
        <p className="text-sm text-ink-2">{t.rich('wanted', { day: () => <Day date={line.requestedDate} /> })}</p>
      )}
    </div>
  );
}

function LineAmount({ line }: { readonly line: DocumentLine }) {
  return (
    <p className="text-right max-md:flex max-md:w-full max-md:items-baseline max-md:justify-between">
      <span className="text-sm text-ink-2 md:block md:text-base">
        <Quantity value={line.quantity} /> × <Money value={line.unitPrice} />
      </span>
      <Money value={line.net} className="font-semibold" />
    </p>
  );
}

function LineDetails({ line }: { readonly line: DocumentLine }) {
  const t = useTranslations('documentLine');
  const names = new Map(line.chosen.map((one) => [`${one.group}.${one.option}`, one.optionName]));
  return (
    <div className="mt-1 flex flex-wrap items-start gap-x-6 print:hidden">
      {line.chosen.length > 0 && (
        <Disclosure summary={t('configuration', { count: line.chosen.length })}>
          <Configuration chosen={line.chosen} />
        </Disclosure>
      )}
      {line.priceSteps.length > 0 && (
        <Disclosure summary={t('derivation')}>
          <div className="w-full max-w-xl rounded-md border border-line p-3">
            <PriceDerivation
              steps={line.priceSteps}
              caption={t('derivationOf', { name: line.description })}
              optionName={(code) => names.get(code) ?? code}
            />
          </div>
        </Disclosure>
      )}
    </div>
  );
}

function Configuration({ chosen }: { readonly chosen: readonly Chosen[] }) {
  return (
    <dl className="grid max-w-2xl grid-cols-[minmax(7rem,auto)_1fr] gap-x-4 gap-y-1 rounded-md border border-line p-3 text-base">
      {chosen.map(({ group, groupName, option, optionName, quantity }, index) => (
        <div key={`${group}.${option}`} className="contents">
          <dt className="text-ink-3">{chosen[index - 1]?.group === group ? '' : groupName}</dt>
          <dd>
            {quantity > 1 && <span className="text-ink-2">{quantity} × </span>}
            {optionName}
          </dd>
        </div>
      ))}
    </dl>
  );
}
