import { createHmac } from 'node:crypto';
import bcrypt from 'bcrypt';
import { TooManyAttemptsError } from './attempt.ts';
import { normalisePassword } from './password.ts';

/** Settings under every hash: the HMAC's key and bcrypt's cost. */
export type HashSettings = { readonly secret: string; readonly bcryptCost: number };

// bcrypt works in the four threads that files and name lookups share: at most two at a time leave room for the others.
const AT_ONCE = 2;
const MOST_WAITING = 100;
const RETRY_SECONDS = 5;

const waiting: (() => void)[] = [];
let running = 0;

// Calls run in the order they came; beyond the queue's length they are refused at once instead of stalling everybody.
async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < AT_ONCE) {
    running += 1;
  } else {
    if (waiting.length >= MOST_WAITING) throw new TooManyAttemptsError(RETRY_SECONDS);
    await new Promise<void>((resolve) => waiting.push(resolve));
  }
  try {
    return await work();
  } finally {
    const next = waiting.shift();
    if (next) next();
    else running -= 1;
  }
}

// bcrypt drops everything after byte 72 and stops at a zero byte: the keyed digest (64 signs of base64) has neither trouble.
function digest(password: string, secret: string): string {
  return createHmac('sha384', secret).update(normalisePassword(password)).digest('base64');
}

/** The text that is stored for a password. Refuses with TooManyAttemptsError when too many wait already. */
export function hashPassword(password: string, settings: HashSettings): Promise<string> {
  return inTurn(() => bcrypt.hash(digest(password, settings.secret), settings.bcryptCost));
}

// Of the right form and cost, and the hash of nothing: unknown people cost the same time as known ones.
const nobody = (cost: number) => `$2b$${String(cost).padStart(2, '0')}$${'.'.repeat(53)}`;

/** True when the password is the one behind the hash; without a hash false, after the same time. */
export async function isPassword(password: string, hash: string | null, settings: HashSettings): Promise<boolean> {
  const same = await inTurn(() =>
    bcrypt.compare(digest(password, settings.secret), hash ?? nobody(settings.bcryptCost)),
  );
  return same && hash !== null;
}
