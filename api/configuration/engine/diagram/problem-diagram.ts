import type { Assignment, Problem, Support } from '../problem/problem.ts';
import { countSolutions } from './count.ts';
import type { Diagram } from './diagram.ts';
import { Sweeper } from './sweep.ts';

/** A finite-domain problem as a compiled diagram: the same questions as to the search, never unsettled. */
export class ProblemDiagram {
  private readonly sizes: readonly number[];
  private readonly diagram: Diagram;
  private readonly sweeper: Sweeper;
  private readonly flags: Uint8Array;
  private readonly supports: Support;

  constructor({ variables }: Problem, diagram: Diagram) {
    this.sizes = variables.map(({ values }) => values.length);
    this.diagram = diagram;
    this.sweeper = new Sweeper(diagram);
    const { starts } = this.sweeper;
    this.flags = new Uint8Array(starts[variables.length] as number);
    this.supports = variables.map((_, at) => this.flags.subarray(starts[at], starts[at + 1]));
  }

  /** Which values are part of a solution beside the choices; good until the next question. */
  support(choices: readonly Assignment[]): Support {
    const { costs } = this.sweeper.sweep({ outer: this.allowed(choices) });
    for (let at = 0; at < costs.length; at += 1)
      this.flags[at] = (costs[at] as number) < Number.POSITIVE_INFINITY ? 1 : 0;
    return this.supports;
  }

  /** How many solutions there are beside the choices. */
  count(choices: readonly Assignment[] = []): bigint {
    return countSolutions(this.diagram, this.allowed(choices));
  }

  private allowed(choices: readonly Assignment[]): (Uint8Array | undefined)[] {
    const allowed: (Uint8Array | undefined)[] = this.sizes.map(() => undefined);
    for (const { variable, value } of choices) {
      const known = allowed[variable];
      const only = new Uint8Array(this.sizes[variable] ?? 0);
      if (!known || known[value]) only[value] = 1;
      allowed[variable] = only;
    }
    return allowed;
  }
}
