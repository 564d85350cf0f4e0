import type { Choices, External } from './choices.ts';
import { diagramDomains } from './diagram/diagram-answers.ts';
import type { ModelDiagram } from './diagram/model-diagram.ts';
import { domains } from './domains.ts';
import { type Engine, requireFitting } from './model.ts';
import { termsOf } from './price.ts';
import type { LeadEffects, OptionName, Setting, Tariff } from './results.ts';

type Timed = OptionName & { readonly days: number };

/** Options that the tariff names, each with its lead time; one without counts as never. */
function timed({ definition }: Engine, tariff: Tariff): Timed[] {
  return definition.groups.flatMap((group) =>
    group.options.flatMap((option) => {
      const terms = termsOf(tariff, group.code, option.code);
      const days = terms?.leadDays ?? Number.POSITIVE_INFINITY;
      return terms ? [{ group: group.code, option: option.code, days }] : [];
    }),
  );
}

function slowerThan(options: readonly Timed[], days: number): External[] {
  return options
    .filter((option) => option.days > days)
    .map(({ group, option }) => ({ source: 'availability', code: 'later', group, option }));
}

/**
 * The shortest lead time of the whole configuration, in days, that the choices leave within reach, and the one after clicking each
 * option of the named groups (default: all): the domains are asked again for each lead time that occurs, without what is slower, until
 * every option is settled; by the compiled model where there is one. Null: not possible, not settled in time, or nobody knows how long
 * something takes.
 */
export function leadEffectOn(
  engine: Engine,
  choices: Choices,
  tariff: Tariff,
  setting: Setting & { readonly groups?: readonly string[]; readonly diagram?: ModelDiagram } = {},
): LeadEffects {
  requireFitting(engine, choices);
  const options = timed(engine, tariff);
  const base = tariff.baseLeadDays ?? 0;
  const levels = [...new Set([base, ...options.map(({ days }) => days)])].filter((days) => days >= base);
  const wanted = setting.groups ? new Set(setting.groups) : undefined;
  const open = new Set(
    options.filter(({ group }) => !wanted || wanted.has(group)).map(({ group, option }) => `${group} ${option}`),
  );
  const reached = new Map<string, number>();
  let now: number | null = null;
  for (const days of levels.toSorted((a, b) => a - b)) {
    if (!Number.isFinite(days) || setting.budget?.expired?.()) break;
    const external = [...(setting.external ?? []), ...slowerThan(options, days)];
    const { consistent, groups } = setting.diagram
      ? diagramDomains(setting.diagram, choices, { external })
      : domains(engine, choices, { ...setting, external });
    if (now === null && consistent === true) now = days;
    for (const { group, options: known } of groups) {
      for (const { option, state, quantities } of known) {
        const key = `${group} ${option}`;
        if (!open.has(key) || state === 'blocked' || state === 'unknown') continue;
        if (state === 'chosen' && !quantities.some((quantity) => quantity > 0)) continue;
        open.delete(key);
        reached.set(key, days);
      }
    }
    if (now !== null && open.size === 0) break;
  }
  return { leadDays: now, options: options.map((named) => effectOf(named, reached, now)) };
}

function effectOf({ group, option }: Timed, reached: ReadonlyMap<string, number>, now: number | null) {
  const leadDays = reached.get(`${group} ${option}`) ?? null;
  return { group, option, leadDays, difference: leadDays === null || now === null ? null : leadDays - now };
}
