/** The outcomes that a supplier counts pieces by. */
export const OUTCOMES = ['accepted', 'changed', 'backordered', 'rejected'] as const;
export type OutcomeName = (typeof OUTCOMES)[number];
export type Pieces = Readonly<Record<OutcomeName, number>>;

/** Pieces for which a line's outcomes say something. */
export function answeredOf(pieces: Pieces): number {
  return OUTCOMES.reduce((sum, field) => sum + pieces[field], 0);
}

/** Pieces that a line's answer may name; refused ones that another supplier got since are withdrawn and answered at once. */
export function askedOf({
  quantity,
  withdrawn,
  outcome,
}: {
  readonly quantity: number;
  readonly withdrawn: number;
  readonly outcome: Pieces;
}): number {
  return quantity - Math.max(0, withdrawn - outcome.rejected);
}

type Counted = { readonly asked: number; readonly answered: number };

/** What the answer on a form says something for, and what it leaves open. */
export function sumUp(lines: readonly Counted[]) {
  const rests = lines.map(({ asked, answered }) => Math.max(0, asked - answered));
  return {
    asked: lines.reduce((sum, { asked }) => sum + asked, 0),
    answered: lines.reduce((sum, { answered }) => sum + answered, 0),
    open: rests.reduce((sum, rest) => sum + rest, 0),
    openLines: rests.filter((rest) => rest > 0).length,
  };
}

/** A line with everything that its answer left open accepted. */
export function withRestAccepted<Line extends Pieces & { readonly asked: number }>(line: Line): Line {
  return { ...line, accepted: line.accepted + Math.max(0, line.asked - answeredOf(line)) };
}
