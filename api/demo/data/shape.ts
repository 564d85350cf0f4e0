import type { Names } from '#engine';

/** A text in the three languages of the portal. */
export function text(en: string, hant: string, hans: string): Names {
  return { en, 'zh-Hant': hant, 'zh-Hans': hans };
}

export type SupplierCode = 'FBW' | 'LHM' | 'KLE' | 'HSI' | 'SZP' | 'AEV' | 'HFB' | 'TYP';
export type AccountCode = 'KELLER' | 'SHUNDA' | 'HARROW';

/** What a supplier asks: `share` is its cost in hundredths of the list price; quantities in pieces, capacity in pieces a working day. */
export type DemoOffer = {
  readonly supplier: SupplierCode;
  readonly share: number;
  readonly leadDays: number;
  readonly minimum?: number;
  readonly multiple?: number;
  readonly capacity?: number;
};

export function offer(
  supplier: SupplierCode,
  share: number,
  leadDays: number,
  lot: Pick<DemoOffer, 'minimum' | 'multiple' | 'capacity'> = {},
): DemoOffer {
  return { supplier, share, leadDays, ...lot };
}

/** Something that is bought or sold; `price` in whole units of its currency (EUR or USD), null for what is only part of a kit. */
export type DemoItem = {
  readonly sku: string;
  readonly kind: 'model' | 'article' | 'component';
  readonly family: string;
  readonly names: Names;
  readonly description?: Names;
  readonly manufacturer: string;
  readonly price: readonly [amount: number, currency: 'EUR' | 'USD'] | null;
  readonly grams?: number;
  readonly serialised?: boolean;
  readonly stock?: number;
  readonly offers: readonly DemoOffer[];
  /** One level of a bill of materials. */
  readonly parts?: readonly (readonly [sku: string, quantity: number])[];
};

type Rest = Partial<Pick<DemoItem, 'grams' | 'serialised' | 'stock' | 'parts' | 'description'>>;

/** A component of the named family and maker. */
export function componentsOf(family: string, manufacturer: string) {
  return (
    sku: string,
    names: Names,
    price: DemoItem['price'],
    offers: readonly DemoOffer[],
    rest: Rest = {},
  ): DemoItem => ({ sku, kind: 'component', family, manufacturer, names, price, offers, ...rest });
}

/** An article that is sold as it is. */
export function articlesOf(family: string, manufacturer: string) {
  return (sku: string, names: Names, price: number, offers: readonly DemoOffer[], rest: Rest = {}): DemoItem => ({
    sku,
    kind: 'article',
    family,
    manufacturer,
    names,
    price: [price, 'EUR'],
    offers,
    ...rest,
  });
}
