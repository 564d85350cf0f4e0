import type { Choices, GroupDefinition, MeasuredBy } from '#engine';
import { resolveChoices } from '../../api/configuration/resolve-choices.ts';
import { supplyFor } from '../../api/configuration/supply-for.ts';
import {
  type Asked,
  type Configurator as ConfiguratorRow,
  effectsOn,
  leadEffectsOn,
  loadModel,
  viewConfigurator,
  wholeLifeFor,
} from '../../api/configuration/view-configurator.ts';
import type { Context } from '../../api/context.ts';
import { earliestDates } from '../../api/fulfillment/earliest-date.ts';
import { NotFoundError } from '../../api/kernel/error.ts';
import { customerOf } from '../customer.ts';
import type { OptionView } from './configurator-option.ts';
import type { Earliest } from './earliest-date.ts';

/** A model with choices as one customer sees it. */
export type View = ConfiguratorRow & { readonly itemId: string };

export type GroupView = {
  readonly view: View;
  readonly group: GroupDefinition;
  readonly options: readonly OptionView[];
};

/** Opens a model with choices; null when it is not in the account's catalogue or has no version in force. */
export async function openView(context: Context, asked: Asked): Promise<View | null> {
  try {
    const model = await context.read((unit, viewer) => loadModel(unit, customerOf(viewer).accountId, asked));
    const { external, tariff } = await context.readBehind((unit) =>
      supplyFor(unit, model.engine, model.tariff, asked.quantity),
    );
    return { ...viewConfigurator({ ...model, tariff }, external, asked), itemId: asked.itemId };
  } catch (error) {
    if (error instanceof NotFoundError) return null;
    throw error;
  }
}

/** The groups of a model (those named, or all) with their options; effects on the price are computed when one is asked for. */
export function groupsOf(view: View, codes: readonly string[] | null | undefined): GroupView[] {
  const groups = view.engine.definition.groups.filter(({ code }) => !codes || codes.includes(code));
  const asked = groups.map(({ code }) => code);
  const effectOf = {
    price: looked(() => effectsOn(view, asked, 'price')),
    wholeLife: looked(() => effectsOn(view, asked, 'wholeLife')),
  };
  const delayOf = looked(() => leadEffectsOn(view, asked).options);
  return groups.map((group) => {
    const domain = view.domains.groups.find((one) => one.group === group.code);
    const options = group.options.map((option): OptionView => {
      const known = domain?.options.find((one) => one.option === option.code);
      return {
        configurator: view,
        group: group.code,
        option,
        state: known?.state ?? 'unknown',
        quantities: known?.quantities ?? [],
        effect: (by: MeasuredBy) => effectOf[by](group.code, option.code),
        delay: () => delayOf(group.code, option.code),
      };
    });
    return { view, group, options };
  });
}

// Computed for all groups together when the first option is asked about.
function looked<T>(
  load: () => readonly { readonly group: string; readonly option: string | null; readonly difference: T | null }[],
): (group: string, option: string) => T | null {
  let known: Map<string, T | null> | undefined;
  return (group, option) => {
    known ??= new Map(load().map((one) => [`${one.group} ${one.option}`, one.difference]));
    return known.get(`${group} ${option}`) ?? null;
  };
}

const GROUPS_IN_STEP = 12;

/**
 * Codes of the groups that are looked at together: those under the same heading as the one named (or as the first), or, for a group
 * without a heading, the dozen of its kind that it stands among.
 */
export function stepAround({ engine }: View, at: string | null | undefined): string[] {
  const { groups } = engine.definition;
  const here = groups.find(({ code }) => code === at) ?? groups[0];
  const alike = groups.filter(({ section }) => section === here?.section).map(({ code }) => code);
  if (here?.section) return alike;
  const first = Math.floor(Math.max(0, alike.indexOf(here?.code ?? '')) / GROUPS_IN_STEP) * GROUPS_IN_STEP;
  return alike.slice(first, first + GROUPS_IN_STEP);
}

/** When the choices could be delivered; null until they are complete, or when a part has no supplier. */
export function earliestFor(view: View, choices: Choices, context: Context): Promise<Earliest | null> {
  return context.readBehind(async (unit) => {
    const [resolved] = await resolveChoices(unit, [{ modelVersionId: view.version.id, choices }]);
    if (!resolved?.valid) return null;
    const [date] = await earliestDates(unit, [{ itemId: view.itemId, quantity: view.quantity, parts: resolved.parts }]);
    return date ?? null;
  });
}

/** What owning one unit of some options costs at a price, as the API tells it. */
export function lifeOf(view: View, choices: Choices, price: bigint) {
  const life = wholeLifeFor(view, choices, price);
  return life && { ...life, currency: view.currency };
}
