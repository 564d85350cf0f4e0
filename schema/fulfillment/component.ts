import { type ComponentFacts, listComponents } from '../../api/fulfillment/component-reads.ts';
import { builder } from '../builder.ts';
import { localeArgs, textIn } from '../catalog/names.ts';
import { loadBy } from '../load.ts';

/** A part in the supplier's and the seller's windows; it carries no price. */
export const Component = builder.loadableObjectRef<ComponentFacts, string>('Component', {
  load: loadBy(listComponents, ({ itemId }) => itemId) as never,
  toKey: ({ itemId }) => itemId,
});
Component.implement({
  description: 'A part or article as those who make, receive and build it see it.',
  fields: (t) => ({
    sku: t.exposeString('sku', { description: 'Part number; text, never a number.' }),
    name: t.string({
      description: 'Name in the language asked for.',
      args: localeArgs,
      resolve: ({ names }, { locale }, context) => textIn(names, locale, context),
    }),
    serialised: t.exposeBoolean('serialised', { description: 'True when every piece has a serial number of its own.' }),
  }),
});
