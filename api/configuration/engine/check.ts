import type { Choices } from './choices.ts';
import { type Engine, requireFitting } from './model.ts';
import type { Verdict } from './results.ts';

/** Whether the choices, as they stand, are a complete valid configuration, and what they violate. Refuses unknown choices. */
export function check(engine: Engine, choices: Choices): Verdict {
  requireFitting(engine, choices);
  const pieces = engine.evaluation.pieces(choices);
  const violations = engine.evaluation.tests.filter(({ holds }) => !holds(pieces)).map(({ cause }) => cause);
  return { valid: violations.length === 0, violations };
}
