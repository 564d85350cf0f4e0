import { readChoices } from '#engine';
import { listConfigurations } from '../../api/configuration/configuration-reads.ts';
import { engineOf } from '../../api/configuration/model-cache.ts';
import { type ResolvedChoices, resolveChoices } from '../../api/configuration/resolve-choices.ts';
import { wholeLifeFor } from '../../api/configuration/view-configurator.ts';
import type { Context } from '../../api/context.ts';
import { type EarliestDate as EarliestDateRow, earliestDates } from '../../api/fulfillment/earliest-date.ts';
import { priceLinesWherePossible } from '../../api/pricing/price-lines.ts';
import type { PricedLine } from '../../api/pricing/pricing.ts';
import { builder } from '../builder.ts';
import { ModelVersion } from '../catalog/model-version.ts';
import { Price } from '../pricing/price.ts';
import { Configuration } from './configuration.ts';
import { EarliestDate } from './earliest-date.ts';
import { assumedOf, assumptionsArg, WholeLifeCost } from './whole-life.ts';

type Meant = {
  readonly id: string;
  readonly accountId: string;
  readonly itemId: string;
  readonly resolved: ResolvedChoices;
};

async function meaningOf(ids: readonly string[], context: Context): Promise<Meant[]> {
  return context.read(async (unit, viewer) => {
    const rows = await listConfigurations(unit, viewer, ids);
    const resolved = await resolveChoices(unit, rows);
    return rows.flatMap(({ id, accountId, itemId }, index) => {
      const meant = resolved[index];
      return meant?.valid ? [{ id, accountId, itemId, resolved: meant }] : [];
    });
  });
}

async function loadPrices(ids: string[], context: Context): Promise<(PricedLine | null)[]> {
  const meant = await meaningOf(ids, context);
  const accountId = meant[0]?.accountId;
  if (!accountId) return ids.map(() => null);
  const lines = meant.map(({ itemId, resolved }) => ({ itemId, quantity: 1, options: resolved.options }));
  const prices = await context.read((unit) => priceLinesWherePossible(unit, accountId, lines, null));
  return ids.map((id) => prices[meant.findIndex((one) => one.id === id)] ?? null);
}

async function loadDates(ids: string[], context: Context): Promise<(EarliestDateRow | null)[]> {
  const meant = await meaningOf(ids, context);
  const lines = meant.map(({ itemId, resolved }) => ({ itemId, quantity: 1, parts: resolved.parts }));
  const dates = await context.readBehind((unit) => earliestDates(unit, lines));
  return ids.map((id) => dates[meant.findIndex((one) => one.id === id)] ?? null);
}

type Owning = { readonly id: string; readonly assumed: ReturnType<typeof assumedOf> };

// A key names a configuration and what is assumed, so that all that are asked for are priced together.
const keyOf = (owning: Owning): string => JSON.stringify(owning);

async function loadLives(keys: string[], context: Context) {
  const asked = keys.map((key): Owning => JSON.parse(key));
  const ids = [...new Set(asked.map(({ id }) => id))];
  const rows = await Configuration.getDataloader(context).loadMany(ids);
  const prices = await loadPrices(ids, context);
  const lives = asked.map(async ({ id, assumed }) => {
    const at = ids.indexOf(id);
    const [row, price] = [rows[at], prices[at]];
    if (!row || row instanceof Error || !price) return null;
    const engine = engineOf(await ModelVersion.getDataloader(context).load(row.modelVersionId));
    const { choices } = readChoices(engine, row.choices);
    const life = wholeLifeFor({ engine, assumed, currency: price.currency }, choices, price.unit);
    return life && { ...life, currency: price.currency };
  });
  return Promise.all(lives);
}

builder.objectFields(Configuration, (t) => ({
  price: t.loadable({
    type: Price,
    nullable: true,
    description:
      'What one unit costs the account today; null when the choices are not complete and valid, or something has no price.',
    load: loadPrices as never,
    resolve: ({ id }) => id as never,
  }),
  earliest: t.loadable({
    type: EarliestDate,
    nullable: true,
    description:
      'When one unit could be delivered; null when the choices are not complete and valid, or a part has no supplier.',
    load: loadDates as never,
    resolve: ({ id }) => id as never,
  }),
  wholeLife: t.loadable({
    type: WholeLifeCost,
    nullable: true,
    description:
      'What one unit costs to own at today’s price; null when the model tells no such costs, the choices are not complete and valid, or something has no price.',
    args: { assumptions: assumptionsArg },
    load: loadLives as never,
    resolve: ({ id }, { assumptions }) => keyOf({ id, assumed: assumedOf(assumptions) }) as never,
  }),
}));
