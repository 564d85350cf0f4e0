import { relevant } from './assumptions.ts';
import type { Choices, External } from './choices.ts';
import { diagramDomains } from './diagram/diagram-answers.ts';
import type { ModelDiagram } from './diagram/model-diagram.ts';
import { domains } from './domains.ts';
import type { Within } from './effect.ts';
import { type Engine, requireFitting } from './model.ts';
import { type Click, type Place, placesOf } from './places.ts';
import { termsOf } from './price.ts';
import type { LeadEffects, OptionName, Setting, Tariff } from './results.ts';
import { Meter } from './solver-parts.ts';
import { soonest, soonestRests } from './soonest.ts';

/** An option that the tariff names, and its lead time; one without counts as never. */
type Timed = OptionName & { readonly days: number };

/** The shortest lead time within reach, and of each option (by its key) that of the configurations with it. */
type Reached = { readonly now: number | null; readonly options: ReadonlyMap<string, number> };

/** The shortest lead time of the same choices where it is at hand. */
type Since = { readonly leadDays?: number | null };

type Question = {
  readonly engine: Engine;
  readonly choices: Choices;
  readonly tariff: Tariff;
  readonly setting: Setting & Within & Since;
  /** The options asked about, by key. */
  readonly wanted: ReadonlyMap<string, Timed>;
  readonly levels: readonly number[];
};

const keyOf = ({ group, option }: OptionName): string => `${group} ${option}`;

function timed({ definition }: Engine, tariff: Tariff, groups?: ReadonlySet<string>): Timed[] {
  const asked = definition.groups.filter(({ code }) => !groups || groups.has(code));
  return asked.flatMap((group) =>
    group.options.flatMap((option) => {
      const terms = termsOf(tariff, group.code, option.code);
      const days = terms?.leadDays ?? Number.POSITIVE_INFINITY;
      return terms ? [{ group: group.code, option: option.code, days }] : [];
    }),
  );
}

/** Finite lead times that occur, ascending, none below that of the base. */
function levelsOf({ baseLeadDays: base = 0, options }: Tariff): number[] {
  const days = new Set([base]);
  for (const terms of Object.values(options))
    for (const { leadDays } of Object.values(terms)) if (leadDays !== undefined && leadDays > base) days.add(leadDays);
  return [...days].toSorted((a, b) => a - b);
}

/** Asks for the domains at each level, without what is slower, until every option is settled. */
function byDiagram(question: Question, diagram: ModelDiagram): Reached {
  const { engine, choices, tariff, setting, wanted, levels } = question;
  const options = timed(engine, tariff);
  const reached = new Map<string, number>();
  let now: number | null = null;
  for (const level of levels) {
    if (setting.budget?.expired?.()) break;
    const slower = options
      .filter(({ days }) => days > level)
      .map(({ group, option }): External => ({ source: 'availability', code: 'later', group, option }));
    const known = diagramDomains(diagram, choices, { external: [...(setting.external ?? []), ...slower] });
    if (now === null && known.consistent === true) now = level;
    for (const { group, options: states } of known.groups)
      for (const { option, state, quantities } of states) {
        const key = keyOf({ group, option });
        if (!wanted.has(key) || reached.has(key) || state === 'blocked' || state === 'unknown') continue;
        if (state !== 'chosen' || quantities.some((quantity) => quantity > 0)) reached.set(key, level);
      }
    if (now !== null && reached.size === wanted.size) break;
  }
  return { now, options: reached };
}

/** Asks for the soonest rests of configurations that go with each quantity of each option. */
function bySearch({ engine, choices, tariff, setting, wanted, levels }: Question): Reached {
  const terms = { externals: relevant(engine.index, setting.external), tariff, levels };
  const meter = new Meter(setting.budget);
  const now = setting.leadDays === undefined ? soonest(engine, choices, terms, meter) : setting.leadDays;
  const reached = new Map<string, number>();
  if (wanted.size === 0) return { now, options: reached };
  const known = setting.known ?? domains(engine, choices, setting);
  const clicks = known.groups.flatMap(({ group, options }) =>
    options.flatMap(({ option, quantities }) => {
      const own = wanted.get(keyOf({ group, option }));
      const some = own && Number.isFinite(own.days) ? quantities.filter((quantity) => quantity > 0) : [];
      return own ? some.map((quantity): Click & Timed => ({ ...own, quantity })) : [];
    }),
  );
  const rests = new Map<Place, ReadonlyMap<number, number>>();
  for (const [click, { place, value }] of placesOf(engine, choices, clicks)) {
    const found = rests.get(place) ?? soonestRests(engine, place, terms, meter);
    rests.set(place, found);
    const rest = found.get(value);
    if (rest === undefined) continue;
    const key = keyOf(click);
    reached.set(key, Math.min(Math.max(rest, click.days), reached.get(key) ?? Number.POSITIVE_INFINITY));
  }
  return { now, options: reached };
}

/**
 * The shortest lead time of the whole configuration, in days, that the choices leave within reach, and the one after clicking each
 * option of the named groups (default: all); by the compiled model where there is one. Null: not possible, not settled in time, or
 * nobody knows how long something takes.
 */
export function leadEffectOn(
  engine: Engine,
  choices: Choices,
  tariff: Tariff,
  setting: Setting & Within & Since & { readonly diagram?: ModelDiagram } = {},
): LeadEffects {
  requireFitting(engine, choices);
  const options = timed(engine, tariff, setting.groups && new Set(setting.groups));
  const wanted = new Map(options.map((option) => [keyOf(option), option]));
  const question: Question = { engine, choices, tariff, setting, wanted, levels: levelsOf(tariff) };
  const { now, options: reached } = setting.diagram ? byDiagram(question, setting.diagram) : bySearch(question);
  return { leadDays: now, options: options.map((named) => effectOf(named, reached, now)) };
}

function effectOf({ group, option }: Timed, reached: ReadonlyMap<string, number>, now: number | null) {
  const leadDays = reached.get(keyOf({ group, option })) ?? null;
  return { group, option, leadDays, difference: leadDays === null || now === null ? null : leadDays - now };
}
