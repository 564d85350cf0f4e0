import { DomainError, InvalidInputError, type Issue } from './error.ts';

/** A refusal that stands against one place of an input, such as `poNumber`. */
export type Against = { readonly path: string; readonly error: DomainError };

/**
 * Refuses with all that stands against an input at once, so that nobody mends it piece by piece: nothing passes, one refusal is thrown as
 * it is, and several come together as InvalidInputError, each an issue with its place, code and figures.
 */
export function refuseAll(against: readonly Against[]): void {
  const [first, ...others] = against;
  if (!first) return;
  if (others.length === 0) throw first.error;
  throw new InvalidInputError(against.flatMap(issuesOf));
}

function issuesOf({ path, error }: Against): readonly Issue[] {
  if (error instanceof InvalidInputError) return error.issues;
  return [{ path, message: error.message, code: error.code, figures: error.figures }];
}

/** What a check gives, or what it refuses at a place; faults pass. */
export function attempt<T>(path: string, check: () => T): { readonly value?: T; readonly against: readonly Against[] } {
  try {
    return { value: check(), against: [] };
  } catch (error) {
    if (error instanceof DomainError) return { against: [{ path, error }] };
    throw error;
  }
}
