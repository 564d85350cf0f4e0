import type { Outcome } from './outcome-summary.tsx';

const KINDS = ['accepted', 'changed', 'backordered', 'rejected', 'unanswered'] as const;

/** Pieces of a line by what became of them, each counted once: what was withdrawn needs no answer any more. */
export function saidOf(outcome: Outcome, withdrawn: number): [kind: string, count: number][] {
  const counts = { ...outcome, unanswered: outcome.unanswered ?? 0 };
  const quantity = KINDS.reduce((sum, kind) => sum + counts[kind], 0);
  // Refused pieces are withdrawn when somebody else gets them.
  const taken = Math.max(0, withdrawn - counts.rejected);
  if (taken > 0 && withdrawn >= quantity) return [['withdrawn', withdrawn]];
  const rest = { ...counts, unanswered: Math.max(0, counts.unanswered - taken) };
  const said = KINDS.map((kind): [string, number] => [kind, rest[kind]]);
  return [...said, ['withdrawn', taken] satisfies [string, number]].filter(([, count]) => count > 0);
}
