import type { Budget, Choices, Engine, Tariff } from '#engine';
import { literalsOf } from '../../api/configuration/engine/assumptions.ts';
import { priceCost } from '../../api/configuration/engine/objective.ts';
import { Offers } from '../../api/configuration/engine/offers.ts';
import { costOf } from '../../api/configuration/engine/optimum.ts';
import { Meter } from '../../api/configuration/engine/solver-parts.ts';

/** The domains by one search for each value, as the ratio's other side. */
export function openValues(engine: Engine, choices: Choices): number {
  const { assumer, slots } = engine.hard();
  const literals = literalsOf(assumer.all([], choices));
  const meter = new Meter();
  let open = 0;
  for (const { values } of slots.all)
    for (const { lit } of values) if (slots.solver.solve([...literals, lit], meter) === 'yes') open += 1;
  return open;
}

/** The cheapest total from above: each better configuration lowers a bound until there is none; false when the budget ends. */
export function descend(engine: Engine, choices: Choices, tariff: Tariff, budget: Budget): boolean {
  const encoding = engine.hard();
  const { solver } = encoding.slots;
  const offers = new Offers(encoding, {
    externals: [],
    choices,
    may: (group, { code }) => tariff.options[group]?.[code] !== undefined,
    costs: [priceCost(engine.index, tariff)],
  });
  const [objective = []] = offers.objectives;
  const meter = new Meter(budget);
  let gates: number[] = [];
  for (;;) {
    const outcome = solver.solve([...offers.assumptions, ...gates], meter);
    if (outcome !== 'yes') return outcome === 'no';
    const gate = solver.newLiteral();
    solver.addSum(objective, costOf(objective, solver.model) - 1, gate);
    gates = [gate];
  }
}
