import { type Choice, type Choices, keptBeside } from './choices.ts';
import { picksOne, quantitiesOf } from './definition.ts';
import { assumptionsFor, choiceLiteral, type Encoding, type Engine, relevant, requireFitting } from './model.ts';
import type { Domains, GroupDomain, OptionDomain, Setting, State } from './results.ts';
import { Meter } from './solver-parts.ts';

/** One thing a user could click, and whether it is possible; undefined: not settled. */
type Probe = { readonly target: Choice; readonly lit: number; possible: boolean | undefined };

/** Probes that are judged beside the same kept choices. */
type Context = { readonly kept: Choices; readonly probes: Probe[] };

function probesOf(encoding: Encoding, at: number): Probe[] {
  const group = encoding.index.definition.groups[at];
  if (!group) return [];
  const targets: Choice[] = group.options.flatMap((option) =>
    [0, ...quantitiesOf(group, option)].map((quantity) => ({ group: group.code, option: option.code, quantity })),
  );
  targets.push({ group: group.code, option: null, quantity: 0 });
  return targets.map((target) => ({ target, lit: choiceLiteral(encoding, target), possible: undefined }));
}

/** Sorts the probes by what stays chosen beside them. */
function contextsOf(engine: Engine, choices: Choices, probes: readonly Probe[]): Context[] {
  const contexts = new Map<string, Context>();
  for (const probe of probes) {
    const kept = keptBeside(engine.index, choices, probe.target);
    const key = kept.length === choices.length ? 'all' : kept.map((choice) => choices.indexOf(choice)).join();
    const context = contexts.get(key) ?? { kept, probes: [] };
    contexts.set(key, context);
    context.probes.push(probe);
  }
  return [...contexts.values()].sort((a, b) => b.probes.length - a.probes.length);
}

/** Settles the probes of one context: consequences first, then models that each show as many of them as they can. */
function settle(encoding: Encoding, assumptions: readonly number[], probes: readonly Probe[], meter: Meter): void {
  const { solver } = encoding.slots;
  const implied = solver.imply(assumptions, meter);
  if (implied === 'unknown') return;
  let open: Probe[] = [];
  for (const probe of probes) {
    if (probe.possible !== undefined) continue;
    if (implied === 'no' || solver.value[probe.lit] === -1) probe.possible = false;
    else open.push(probe);
  }
  while (open.length > 0) {
    const [probe] = open;
    if (!probe) return;
    solver.rewind(assumptions.length);
    for (const { lit, possible } of probes) solver.phase[lit >> 1] = (possible === undefined) === ((lit & 1) === 0);
    const outcome = solver.solve([...assumptions, probe.lit], meter);
    if (outcome === 'unknown') return;
    if (outcome === 'no') probe.possible = false;
    else for (const shown of open) if (solver.model[shown.lit] === 1) shown.possible = true;
    open = open.filter(({ possible }) => possible === undefined);
  }
}

function stateOf(possible: boolean | undefined, without: boolean | undefined): State {
  if (possible === undefined) return 'unknown';
  if (!possible) return 'blocked';
  return without === false ? 'forced' : 'selectable';
}

function groupDomain(engine: Engine, choices: Choices, at: number, probes: readonly Probe[]): GroupDomain {
  const group = engine.definition.groups[at];
  if (!group) throw new RangeError('no such group');
  const own = choices.filter((choice) => choice.group === group.code);
  const decided = picksOne(group) && own.some(({ quantity, option }) => quantity > 0 || option === null);
  const options = group.options.map((option): OptionDomain => {
    const mine = probes.filter(({ target }) => target.option === option.code);
    const without = mine.find(({ target }) => target.quantity === 0);
    const some = mine.filter(({ target }) => target.quantity > 0);
    const quantities = mine.flatMap(({ target, possible }) => (possible ? [target.quantity] : []));
    if (own.some((choice) => choice.option === option.code && choice.quantity > 0))
      return { option: option.code, state: 'chosen', quantities };
    const any = some.some(({ possible }) => possible);
    const open = some.some(({ possible }) => possible === undefined);
    const spoken = decided || own.some((choice) => choice.option === option.code || choice.option === null);
    const state = stateOf(any ? true : open ? undefined : false, spoken ? true : without?.possible);
    return { option: option.code, state, quantities };
  });
  const nothing = probes.find(({ target }) => target.option === null)?.possible;
  const taken = options.some(({ state }) => state === 'chosen');
  const others = taken || options.some(({ state }) => state === 'selectable' || state === 'unknown');
  const none = own.some(({ option }) => option === null) ? 'chosen' : stateOf(nothing, others);
  return { group: group.code, none, options };
}

/**
 * For each option of each group: whether choosing it, in the place of what it replaces, leaves a complete valid
 * configuration within reach. Refuses choices that the model does not offer.
 */
export function domains(engine: Engine, choices: Choices, setting: Setting = {}): Domains {
  requireFitting(engine, choices);
  const meter = new Meter(setting.budget);
  const encoding = engine.hard();
  const externals = relevant(engine.index, setting.external);
  const probes = engine.definition.groups.map((_, at) => probesOf(encoding, at));
  for (const { kept, probes: some } of contextsOf(engine, choices, probes.flat()))
    settle(encoding, assumptionsFor(encoding, externals, kept), some, meter);
  const whole = encoding.slots.solver.solve(assumptionsFor(encoding, externals, choices), meter);
  return {
    consistent: whole === 'unknown' ? 'unknown' : whole === 'yes',
    proved: whole !== 'unknown' && probes.flat().every(({ possible }) => possible !== undefined),
    groups: probes.map((some, at) => groupDomain(engine, choices, at, some)),
  };
}
