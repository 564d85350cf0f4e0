import type { Customer, Viewer } from '../api/identity/viewer.ts';
import { refusal } from './scopes.ts';

/** The viewer as the customer that the field's scope has made sure of. */
export function customerOf(viewer: Viewer): Customer {
  if (viewer.party !== 'customer') throw refusal({ viewer });
  return viewer;
}
