import type { LoaderFunctionArgs } from '@remix-run/node';
import { csvFile } from '../../gateway/csv.server.ts';
import { translator } from '../../i18n/translator.server.ts';
import { assumptionRows, costRows, fitWord, partRows, valueRows } from '../configurations_.compare/comparison.ts';
import { loadCompared } from '../configurations_.compare/load-compared.server.ts';

/** The comparison as a CSV file: a line for each thing compared, a column for each configuration. */
export async function loader(args: LoaderFunctionArgs): Promise<Response> {
  const list = await loadCompared(args);
  const t = await translator(args.context, 'compare');
  const words = await translator(args.context, 'configurations');
  const life = await translator(args.context, 'wholeLife');
  const rows = [
    [t('model'), ...list.map(({ sku }) => sku)],
    [t('state'), ...list.map(fitWord).map((word) => word && words(word))],
    [t('price'), ...list.map(({ price }) => price)],
    ...costRows(list).map(({ label, cells }) => [label, ...cells]),
    ...(list.some(({ wholeLife }) => wholeLife)
      ? [[life('each'), ...list.map(({ wholeLife }) => wholeLife?.total)]]
      : []),
    ...assumptionRows(list).map(({ label, cells }) => [label, ...cells]),
    [t('currency'), ...list.map(({ price }) => price?.currency)],
    [t('earliest'), ...list.map(({ earliest }) => earliest)],
    ...valueRows(list).map(({ label, cells }) => {
      const unit = cells.find((cell) => cell?.unit)?.unit;
      return [unit ? `${label} (${unit})` : label, ...cells.map((cell) => cell?.value)];
    }),
    ...partRows(list).map(({ label, cells }) => [label, ...cells]),
  ];
  return csvFile('comparison', [t('compared'), ...list.map(({ name }) => name)], async () => ({
    rows,
    pageInfo: { hasNextPage: false, endCursor: null },
  }));
}
