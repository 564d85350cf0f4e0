import DataLoader from 'dataloader';
import type { Context } from '../../api/context.ts';
import { type ComponentFacts, listComponentsBySku } from '../../api/fulfillment/component-reads.ts';
import type { Finding as FindingRow } from '../../api/order/order-line-reads.ts';
import { builder } from '../builder.ts';
import { localeArgs, textIn } from '../catalog/names.ts';
import { loadBy } from '../load.ts';

const loadParts = loadBy(listComponentsBySku, ({ sku }) => sku);
const parts = new WeakMap<Context, DataLoader<string, ComponentFacts | null>>();

function partOf(context: Context, sku: string): Promise<ComponentFacts | null> {
  const loader = parts.get(context) ?? new DataLoader((skus) => loadParts([...skus], context));
  parts.set(context, loader);
  return loader.load(sku);
}

export const Finding = builder.objectRef<FindingRow>('Finding').implement({
  description: 'A fact worth telling, as a code with parameters that a client words in its own language.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Stable code, such as `later_than_promised`.' }),
    params: t.field({
      type: 'JSON',
      description:
        'Parameters by name, all texts. Beside a part number `sku` stands the part’s `name` in the language asked for.',
      args: localeArgs,
      resolve: async ({ params }, { locale }, context) => {
        if (typeof params.sku !== 'string') return params;
        const part = await partOf(context, params.sku);
        return { ...params, name: (part && textIn(part.names, locale, context)) || params.sku };
      },
    }),
  }),
});
