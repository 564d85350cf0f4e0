import { relevant } from './assumptions.ts';
import type { Choices } from './choices.ts';
import { domains } from './domains.ts';
import { leastWithin } from './least.ts';
import { type Engine, requireFitting } from './model.ts';
import { type Click, type Place, placesOf } from './places.ts';
import { termsOf } from './price.ts';
import { cheapestRests, type Rest } from './rests.ts';
import type { Domains, Effect, Least, OptionDomain, Setting, Tariff } from './results.ts';
import { Meter } from './solver-parts.ts';

/** Which groups are asked about (absent: all), and the domains of the same choices where they are at hand. */
export type Within = { readonly groups?: readonly string[]; readonly known?: Domains };

/** The least total of the same choices where it is at hand. */
type Since = { readonly least?: Least | null };

type Asked = Click & Pick<OptionDomain, 'state'>;

/** The clicks on the options of groups, each in the quantity chosen or else the least there is. */
function clicksOn(choices: Choices, known: Domains, wanted: ReadonlySet<string> | undefined): Asked[] {
  return known.groups
    .filter(({ group }) => !wanted || wanted.has(group))
    .flatMap(({ group, options }) =>
      options.map(({ option, state, quantities }) => {
        const own = choices.find((choice) => choice.group === group && choice.option === option);
        const quantity = own?.quantity || (quantities.find((count) => count > 0) ?? 1);
        return { group, option, quantity, state };
      }),
    );
}

/**
 * What clicking each option changes in the cheapest total of the whole configuration, in minor units, for the options of
 * the named groups (default: all). Compares the cheapest completion of the choices with that of the choices after the click.
 */
export function effectOn(
  engine: Engine,
  choices: Choices,
  tariff: Tariff,
  setting: Setting & Within & Since = {},
): readonly Effect[] {
  requireFitting(engine, choices);
  const meter = new Meter(setting.budget);
  const asked = { externals: relevant(engine.index, setting.external), tariff };
  const now = setting.least === undefined ? leastWithin(engine, choices, tariff, setting, meter) : setting.least;
  const known = setting.known ?? domains(engine, choices, setting);
  const clicks = clicksOn(choices, known, setting.groups && new Set(setting.groups));
  const isChosen = ({ group, option, quantity }: Click): boolean =>
    choices.some((own) => own.group === group && own.option === option && own.quantity === quantity);
  const isOpen = ({ group, option, state }: Asked): boolean =>
    state !== 'blocked' && state !== 'unknown' && termsOf(tariff, group, option) !== undefined;
  const spots = placesOf(engine, choices, now ? clicks.filter((click) => isOpen(click) && !isChosen(click)) : []);
  const rests = new Map<Place, ReadonlyMap<number, Rest>>();
  const restOf = (click: Asked): Rest | undefined => {
    const spot = spots.get(click);
    if (!spot) return undefined;
    const found = rests.get(spot.place) ?? cheapestRests(engine, spot.place, asked, meter);
    rests.set(spot.place, found);
    return found.get(spot.value);
  };
  return clicks.map((click): Effect => {
    const { group, option, quantity } = click;
    if (now && isChosen(click)) return { group, option, quantity, difference: 0n, proved: true };
    const rest = restOf(click);
    if (!rest || !now) return { group, option, quantity, difference: null, proved: click.state === 'blocked' };
    const own = (termsOf(tariff, group, option)?.price ?? 0n) * BigInt(quantity);
    return { group, option, quantity, difference: rest.total + own - now.total, proved: rest.proved && now.proved };
  });
}
