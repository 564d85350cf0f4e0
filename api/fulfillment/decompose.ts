import { by } from '../kernel/compare.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { indexBom } from './bill-of-materials.ts';
import { netAgainstStock, type Requirement } from './netting.ts';
import type { Plan, PlanInput } from './plan.ts';
import { lineOutcome } from './plan-line.ts';
import { componentsOf, exceptionsOf, subOrdersOf } from './plan-result.ts';
import { requirementsOf } from './requirement.ts';
import { partsDueOn, scheduleBackward } from './schedule.ts';
import { bestRound, type Planning } from './sourcing-round.ts';
import { workingDays } from './working-days.ts';

/** The rule as it stands in this file and those it uses; a plan names the one that made it. */
export const RULE_VERSION = 'decomposition-1';

/**
 * Turns order lines into a plan: explode, net against stock, back-schedule, source, peg, group by supplier. The same input gives the same
 * bytes in whatever order its facts come; nothing is read from outside. Refuses cyclic bills of materials; a part without a supplier is an
 * exception of the plan.
 */
export function decompose(input: PlanInput): Plan {
  const lines = input.lines.toSorted(
    by(
      ({ position }) => position,
      ({ id }) => id,
    ),
  );
  const planning: Planning = { input, lines, days: workingDays(input.calendars, input.today) };
  const needOn = firstNeeds(planning);
  const requirements = requirementsOf(lines, indexBom(input.bom), input.covered);
  const positions = new Map(lines.map(({ id }, index) => [id, index]));
  const { netted, open } = netAgainstStock(
    requirements.toSorted(
      by(
        ({ lineId }) => needOn.get(lineId) ?? '',
        ({ lineId }) => positions.get(lineId) ?? 0,
        ({ itemId }) => itemId,
      ),
    ),
    input.stock,
  );
  const round = bestRound(planning, open, needOn);
  const outcomes = lines.map((line) => lineOutcome(planning, line, round));
  const suppliers = subOrdersOf(round, input.firstSuffix);
  const byLineAndItem = by<Requirement>(
    ({ lineId }) => positions.get(lineId) ?? 0,
    ({ itemId }) => itemId,
  );
  return {
    ruleVersion: input.ruleVersion,
    lines: outcomes.map(({ line }) => line),
    components: componentsOf(requirements, netted, round),
    reservations: netted.toSorted(byLineAndItem),
    subOrders: suppliers.subOrders,
    awards: suppliers.awards,
    tasks: outcomes.flatMap(({ tasks }) => tasks),
    exceptions: exceptionsOf(
      lines,
      outcomes.map(({ line }) => line),
      round.shortages,
    ),
  };
}

// The day on which each line's parts are due: back from its target, or as soon as possible.
function firstNeeds({ input, lines, days }: Planning): Map<string, PlainDate> {
  const needs = lines.map((line): [string, PlainDate] => {
    if (!line.target) return [line.id, input.today];
    const { kittingOn } = scheduleBackward(line.route, line.target.on, days);
    return [line.id, partsDueOn(kittingOn, input.safetyDays, input.sellerCalendarId, days)];
  });
  return new Map(needs);
}
