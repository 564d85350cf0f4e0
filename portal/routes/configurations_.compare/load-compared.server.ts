import type { LoaderFunctionArgs } from '@remix-run/node';
import { assumptionsOf, readAssumed } from '../../components/whole-life/life.ts';
import { query } from '../../gateway/api.server.ts';
import { readChoices } from '../configure_.$sku/choices.ts';
import { type Compared, idsOf, MOST_COMPARED } from './comparison.ts';
import { CompareDocument } from './queries.ts';

const fits = ({ fit }: { readonly fit: Compared['fit'] }): boolean => fit === 'CURRENT' || fit === 'STILL_FITS';

/** What an address wants compared: the one being put together first (`sku` and `c`), then saved ones; foreign and absent ones are left out. */
export async function loadCompared(args: LoaderFunctionArgs): Promise<Compared[]> {
  const params = new URL(args.request.url).searchParams;
  const sku = params.get('sku');
  const [a = '', b = '', c = '', d = ''] = idsOf(params).slice(0, sku ? MOST_COMPARED - 1 : MOST_COMPARED);
  const data = await query(args, CompareDocument, {
    ...{ a, b, c, d, hasA: a !== '', hasB: b !== '', hasC: c !== '', hasD: d !== '' },
    sku: sku ?? '',
    choices: readChoices(params.get('c')),
    edited: sku !== null,
    assumptions: assumptionsOf(readAssumed(params)),
    locale: args.context.preferences.locale,
  });
  const item = data.catalogueItem;
  const edited = item?.configurator;
  const first: Compared[] = edited
    ? [
        {
          ...edited,
          id: null,
          name: params.get('name') || item.name,
          sku: item.sku,
          itemName: item.name,
          picture: item.family.picture,
          version: null,
          fit: null,
          price: edited.unitPrice,
          earliest: edited.earliest?.date ?? null,
        },
      ]
    : [];
  const saved = [data.a, data.b, data.c, data.d].flatMap((one): Compared[] =>
    one
      ? [
          {
            ...one,
            sku: one.item?.sku ?? '',
            itemName: one.item?.name ?? '',
            picture: one.item?.family.picture ?? 'part',
            // What no longer fits cannot be had at the price and on the day of the version that it was saved against.
            price: fits(one) ? (one.price?.unit ?? null) : null,
            earliest: fits(one) ? (one.earliest?.date ?? null) : null,
            wholeLife: fits(one) ? one.wholeLife : null,
          },
        ]
      : [],
  );
  return [...first, ...saved];
}
