import { createHash } from 'node:crypto';
import { DomainError } from '../kernel/error.ts';

/** Too many attempts, by this person or from this address; or more at once than the service can check. */
export class TooManyAttemptsError extends DomainError {
  readonly code = 'TOO_MANY_ATTEMPTS';
  /** Seconds until it may be tried again. */
  readonly retryAfter: number;
  constructor(retryAfter: number) {
    super(`too many attempts; try again in ${retryAfter} s`);
    this.retryAfter = retryAfter;
  }
}

/** One counter of attempts: what is counted, and how many a window allows. */
export type Counter = { readonly subject: string; readonly limit: number };

/** Minutes after which a counter begins again. */
export const WINDOW_MINUTES = 15;

const PER_USER = 10;
const PER_ADDRESS = 100;

const digest = (text: string) => createHash('sha256').update(text).digest('base64url');

/** The counter of one person's attempts at something; made from the e-mail alone, so that strangers are counted like people we know. */
export function userCounter(kind: string, email: string): Counter {
  return { subject: `${kind}:user:${digest(email)}`, limit: PER_USER };
}

/** The counters of one attempt: the person's and, where it is known, the address's. */
export function countersOf(kind: string, email: string, address: string): Counter[] {
  const user = userCounter(kind, email);
  return address ? [user, { subject: `${kind}:address:${digest(address)}`, limit: PER_ADDRESS }] : [user];
}
