import { type CompiledModel, compileDiagram, countConfigurations } from './diagram/diagram-answers.ts';
import { domains } from './domains.ts';
import { type Encoding, type Engine, encode } from './model.ts';
import { separate } from './option-classes.ts';
import type { Analysis, Budget, OptionName } from './results.ts';
import { violationLiteral } from './rules.ts';
import { Meter } from './solver-parts.ts';

const MOST_COUNTED = 5_000;
const MOST_NODES = 100_000;

/** Rules that follow from the others; of rules that follow from each other the last ones are named, so that all can go together. */
function redundantRules(engine: Engine, meter: Meter): { readonly redundant: string[]; readonly settled: boolean } {
  const encoding = encode(engine.index, engine.classes, true);
  const { solver } = encoding.slots;
  const rules = new Map(engine.definition.rules.map((rule) => [rule.code, rule]));
  const redundant: string[] = [];
  let settled = true;
  for (const selector of encoding.selectors.toReversed()) {
    const rule = selector.cause.source === 'engineering' && selector.cause.kind === 'rule' ? selector.cause.rule : '';
    const definition = rules.get(rule);
    if (!definition) continue;
    const others = encoding.selectors.filter(
      (other) => other !== selector && !('rule' in other.cause && redundant.includes(other.cause.rule)),
    );
    const violated = violationLiteral(encoding, definition);
    const outcome = solver.solve([...others.map(({ lit }) => lit), violated], meter);
    if (outcome === 'no') redundant.push(rule);
    if (outcome === 'unknown') settled = false;
  }
  return { redundant: redundant.toReversed(), settled };
}

/** Number of configurations, found one by one and ruled out; null beyond a limit or when the budget ends. */
function countOneByOne({ slots }: Encoding, meter: Meter): bigint | null {
  for (let count = 0; count <= MOST_COUNTED; count += 1) {
    const outcome = slots.solver.solve([], meter);
    if (outcome === 'no') return BigInt(count);
    if (outcome === 'unknown') return null;
    const { model } = slots.solver;
    const values = slots.all.map(({ values: all }) => all.find(({ lit }) => model[lit] === 1));
    slots.solver.addClause(values.flatMap((value) => (value ? [value.lit ^ 1] : [])));
  }
  return null;
}

function compileBriefly(engine: Engine, budget: Budget): CompiledModel {
  const meter = new Meter(budget);
  return compileDiagram(engine, { nodes: MOST_NODES, expired: () => meter.spent() });
}

/**
 * Examines a model as an author needs it: no configuration at all (void), options in none (dead) or in every one (forced),
 * rules that follow from the others (redundant), and the number of configurations where the model
 * could be compiled or they are few.
 */
export function analyse(engine: Engine, budget: Budget = {}, compiled = compileBriefly(engine, budget)): Analysis {
  const found = domains(engine, [], { budget });
  const named = (state: string): OptionName[] =>
    found.groups.flatMap(({ group, options }) =>
      options.filter((domain) => domain.state === state).map(({ option }) => ({ group, option })),
    );
  const meter = new Meter(budget);
  const { redundant, settled } = redundantRules(engine, meter);
  return {
    proved: found.proved && settled,
    void: found.consistent === false,
    dead: named('blocked'),
    forced: named('forced'),
    redundant,
    configurations:
      compiled.status === 'compiled'
        ? countConfigurations(compiled.diagram)
        : countOneByOne(encode(engine.index, separate(engine.index), false), meter),
  };
}
