import { type Choice, type Choices, keptBeside } from './choices.ts';
import { picksOne, quantitiesOf } from './definition.ts';
import type { Pieces } from './evaluation.ts';
import { assumptionsFor, choiceLiteral, type Encoding, type Engine, relevant, requireFitting } from './model.ts';
import { configurationOf } from './objective.ts';
import type { Domains, GroupDomain, OptionDomain, Setting, State } from './results.ts';
import type { Outcome } from './solver.ts';
import { Meter } from './solver-parts.ts';

/** One thing a user could click, and whether it is possible; undefined: not settled. */
type Probe = { readonly target: Choice; readonly lit: number; possible: boolean | undefined };

/** Probes that are judged beside the same kept choices. */
type Context = { readonly kept: Choices; readonly probes: Probe[] };

type Settling = { readonly probes: readonly Probe[]; readonly assumptions: readonly number[] };

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

/** Changes one thing in a known configuration and tests what that concerns; true when it stays valid. */
function survives(engine: Engine, pieces: Pieces, target: Choice): boolean {
  const { evaluation, index } = engine;
  const known = index.groups.get(target.group);
  const span = evaluation.spans[known?.at ?? -1];
  if (!known || !span) return false;
  const before = pieces.slice(span.start, span.end);
  if (target.option === null || picksOne(known.group)) pieces.fill(0, span.start, span.end);
  if (target.option !== null) pieces[evaluation.position(target.group, target.option)] = target.quantity;
  const valid = (evaluation.concerning[known.at] ?? []).every(({ holds }) => holds(pieces));
  pieces.set(before, span.start);
  return valid;
}

/** Marks the open probes that a model shows, and those that it shows with one change. */
function show(engine: Engine, encoding: Encoding, model: Int8Array, open: readonly Probe[]): Probe[] {
  for (const probe of open) if (model[probe.lit] === 1) probe.possible = true;
  const pieces = engine.evaluation.pieces(configurationOf(encoding, model));
  const moved = new Map<string, string | null>();
  for (const probe of open) {
    const { target } = probe;
    if (probe.possible !== undefined || (target.option !== null && target.quantity === 0)) continue;
    if (!survives(engine, pieces, target)) continue;
    probe.possible = true;
    moved.set(target.group, target.option);
  }
  for (const probe of open) {
    const { group, option, quantity } = probe.target;
    const known = engine.index.groups.get(group)?.group;
    if (probe.possible === undefined && option !== null && quantity === 0 && known && picksOne(known))
      if (moved.has(group) && moved.get(group) !== option) probe.possible = true;
  }
  return open.filter(({ possible }) => possible === undefined);
}

const MOST_VARIED = 6;

/** Settles the probes of one context: consequences first, then known models and their neighbours, then search. */
function settle(engine: Engine, encoding: Encoding, { probes, assumptions }: Settling, meter: Meter): void {
  const { solver } = encoding.slots;
  const implied = solver.imply(assumptions, meter);
  if (implied === 'unknown') return;
  let open: Probe[] = [];
  for (const probe of probes) {
    if (implied === 'no' || solver.value[probe.lit] === -1) probe.possible = false;
    else open.push(probe);
  }
  const known = encoding.witnesses.matching(assumptions);
  for (const probe of open) if (known.some((model) => model[probe.lit] === 1)) probe.possible = true;
  open = open.filter(({ possible }) => possible === undefined);
  for (const model of known.slice(0, MOST_VARIED)) open = show(engine, encoding, model, open);
  for (;;) {
    const [probe] = open;
    if (!probe) return;
    const outcome = solver.solve([...assumptions, probe.lit], meter);
    if (outcome === 'unknown') return;
    if (outcome === 'no') probe.possible = false;
    else {
      encoding.witnesses.add(solver.model);
      show(engine, encoding, solver.model, open);
    }
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

function consistent(encoding: Encoding, assumptions: readonly number[], meter: Meter): Outcome {
  if (encoding.witnesses.matching(assumptions).length > 0) return 'yes';
  return encoding.slots.solver.solve(assumptions, meter);
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
    settle(engine, encoding, { probes: some, assumptions: assumptionsFor(encoding, externals, kept) }, meter);
  const whole = consistent(encoding, assumptionsFor(encoding, externals, choices), meter);
  return {
    consistent: whole === 'unknown' ? 'unknown' : whole === 'yes',
    proved: whole !== 'unknown' && probes.flat().every(({ possible }) => possible !== undefined),
    groups: probes.map((some, at) => groupDomain(engine, choices, at, some)),
  };
}
