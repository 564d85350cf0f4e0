import type { useTranslations } from 'use-intl';

type Translator = ReturnType<typeof useTranslations>;

/** What a route says about itself: `export const handle: PageHandle<typeof loader> = { title: (t) => t('orders.title') }`. */
export type PageHandle<Loader = unknown> = {
  /** The document's title; `t` knows all namespaces, `data` is what the loader returned. */
  readonly title: (t: Translator, data: Loaded<Loader>) => string;
  /** Nouns of the changes that concern the page (`order` of `order.placed`); absent: every change, empty: none. */
  readonly live?: readonly string[];
};

type Loaded<Loader> = Loader extends (...args: never[]) => Promise<infer Data>
  ? Body<Exclude<Data, Response>>
  : undefined;

// What a loader gives together with a status, without it.
type Body<Data> = Data extends { readonly data: infer Inner; readonly init: ResponseInit | null } ? Inner : Data;
