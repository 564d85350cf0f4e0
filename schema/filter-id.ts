import { NotFoundError } from '../api/kernel/error.ts';
import { rowId } from './node.ts';

// A key that no row has: a malformed or mistyped id leads to what an absent one leads to, an empty list.
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** The row's key behind an id whose rows are listed. */
export function listId(typename: string, id: string): string {
  try {
    return rowId(typename, id);
  } catch (error) {
    if (error instanceof NotFoundError) return NOBODY;
    throw error;
  }
}

/** The same for an optional filter. */
export function filterId(typename: string, id: string | null | undefined): string | null {
  return id === null || id === undefined ? null : listId(typename, id);
}
