import type { PlainDate } from '../kernel/plain-date.ts';
import type { PlanFinding, PlanLine, PlannedLine, PlannedTask } from './plan.ts';
import { lateness, type Schedule, scheduleBackward, scheduleForward } from './schedule.ts';
import type { Planning, SourcingRound } from './sourcing-round.ts';

/** The dates, findings and tasks of one line, given when its parts are at hand: just in time for a target that can be met, else at once. */
export function lineOutcome(
  { input, days }: Planning,
  line: PlanLine,
  round: SourcingRound,
): { line: PlannedLine; tasks: PlannedTask[] } {
  const readyOn = round.kittingOn.get(line.id) ?? input.today;
  const backward = line.target && scheduleBackward(line.route, line.target.on, days);
  const inTime = backward !== null && readyOn <= backward.kittingOn;
  const schedule = inTime ? backward : scheduleForward(line.route, readyOn, days);
  const findings = findingsOf(line, schedule, round);
  return {
    line: {
      lineId: line.id,
      kittingOn: schedule.kittingOn,
      expectedOn: schedule.deliverOn,
      lateDays: line.target ? lateness(line.target.on, schedule.deliverOn) : 0,
      confirmed: !round.shortagesOf.has(line.id),
      findings,
    },
    tasks: schedule.steps.map((step, index) => ({
      ...step,
      lineId: line.id,
      sequence: index + 1,
      quantity: line.quantity,
    })),
  };
}

function findingsOf(line: PlanLine, schedule: Schedule, round: SourcingRound): PlanFinding[] {
  const findings: PlanFinding[] = [];
  const expected = schedule.deliverOn;
  const target = line.target?.on;
  const late = target !== undefined && expected > target;
  if (late) {
    const params = { target, expected, days: String(lateness(target, expected)) };
    findings.push({ code: 'later_than_target', params });
  } else if (target !== undefined && expected < target) {
    findings.push({ code: 'target_not_worked', params: { target, expected } });
  }
  const slowest = slowestPart(line.id, round);
  if (slowest && (late || target === undefined)) findings.push({ code: 'waits_for_component', params: slowest });
  for (const { itemId, quantity } of round.shortagesOf.get(line.id) ?? []) {
    findings.push({ code: 'no_source', params: { itemId, quantity: String(quantity) } });
  }
  return findings;
}

function slowestPart(lineId: string, round: SourcingRound): { itemId: string; arrivesOn: PlainDate } | undefined {
  let slowest: { itemId: string; arrivesOn: PlainDate } | undefined;
  for (const peg of round.pegsOf.get(lineId) ?? []) {
    if (peg.quantity === 0) continue;
    const { arrivesOn } = peg.award;
    if (!slowest || arrivesOn > slowest.arrivesOn || (arrivesOn === slowest.arrivesOn && peg.itemId < slowest.itemId)) {
      slowest = { itemId: peg.itemId, arrivesOn };
    }
  }
  return slowest;
}
