import { NotFoundError } from '../api/kernel/error.ts';
import { optionalRowId } from './node.ts';

// A key that no row has: a malformed or mistyped id filters everything away, as one of nothing does.
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The row's key behind an optional id that a list is filtered by. */
export function filterId(typename: string, id: string | null | undefined): string | null {
  try {
    return optionalRowId(typename, id);
  } catch (error) {
    if (error instanceof NotFoundError) return NOBODY;
    throw error;
  }
}
