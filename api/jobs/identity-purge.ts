import { purgeAccess } from '../identity/purge-access.ts';
import type { Schedule } from './handler.ts';

const HOURLY = 60 * 60;

/** Clears away counters, sessions and links that are long over. */
export const identityPurge: Schedule = { name: 'identity.purge', everySeconds: HOURLY, run: purgeAccess };
