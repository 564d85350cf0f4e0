import { type Item as ItemRow, listItems } from '../../api/catalog/item-reads.ts';
import type { Context } from '../../api/context.ts';
import { builder } from '../builder.ts';
import { localeArgs, textIn } from '../catalog/names.ts';

/** A first day of delivery with the code and the parameters of what it waits for. */
export type Earliest = {
  readonly date: string;
  readonly reason: { readonly code: string; readonly params: Readonly<Record<string, string>> };
};

export const EarliestDate = builder.objectRef<Earliest>('EarliestDate').implement({
  description: 'The first day on which it can be delivered, and what that day waits for.',
  fields: (t) => ({
    date: t.expose('date', { type: 'Date', description: 'First possible day of delivery.' }),
    code: t.string({ description: '`in_stock` or `waits_for_component`.', resolve: ({ reason }) => reason.code }),
    params: t.field({
      type: 'JSON',
      description: 'What a reader needs to word the reason.',
      resolve: ({ reason }) => reason.params,
    }),
  }),
});

const AwaitedPart = builder.objectRef<ItemRow>('AwaitedPart').implement({
  description: 'A part that a day waits for, by what it is called.',
  fields: (t) => ({
    sku: t.exposeString('sku', { description: 'Part number.' }),
    name: t.string({
      description: 'Name in the language asked for.',
      args: localeArgs,
      resolve: ({ names }, { locale }, context) => textIn(names, locale, context),
    }),
  }),
});

// Parts need not stand in the catalogue of whoever waits for them; only what they are called is told.
async function loadParts(ids: string[], context: Context): Promise<(ItemRow | null)[]> {
  const rows = await context.readBehind((unit) => listItems(unit, ids));
  return ids.map((id) => rows.find((row) => row.id === id) ?? null);
}

builder.objectField(EarliestDate, 'component', (t) =>
  t.loadable({
    type: AwaitedPart,
    nullable: true,
    description: 'The part that the day waits for; null when it waits for none.',
    load: loadParts as never,
    resolve: ({ reason }) => (reason.params.itemId ?? null) as never,
  }),
);
