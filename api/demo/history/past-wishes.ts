import type { AccountCode } from '../data/shape.ts';
import { ACCOUNT_WEIGHTS, type Habit, REQUESTERS, SEASON } from './habits.ts';
import type { Random } from './random.ts';
import type { Answering, Wish, WishedLine } from './wish.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const DAYS = 425;
/** Ordering grows a little over the span, as a good relation does. */
const GROWTH = 0.5;
const DEVIATIONS: readonly (readonly [number, Answering | undefined])[] = [
  [90, undefined],
  [3, 'reject'],
  [3, 'later'],
  [2, 'backorder'],
  [2, 'silent'],
];

/** So many orders of the last 14 months, by each account's habits and season, oldest first; not by those who are busy with a cart of their own. */
export function pastWishes(now: Date, count: number, random: Random, busy: ReadonlySet<string> = new Set()): Wish[] {
  const accounts = ACCOUNT_WEIGHTS.filter(([, account]) => freeRequesters(account, busy).length > 0);
  const days = Array.from({ length: DAYS }, (_, ago) => new Date(now.getTime() - (ago + 1) * DAY_MS)).filter(
    (day) => day.getUTCDay() % 6 !== 0,
  );
  const weighed = days.map((day) => {
    const age = (now.getTime() - day.getTime()) / (DAYS * DAY_MS);
    return [(SEASON[day.getUTCMonth()] ?? 1) * (1 + GROWTH * (1 - age)), day] as const;
  });
  return Array.from({ length: count }, () => wishOn(random.weighted(weighed), accounts, random, busy)).toSorted(
    (a, b) => a.at.getTime() - b.at.getTime(),
  );
}

function freeRequesters(account: AccountCode, busy: ReadonlySet<string>) {
  return REQUESTERS[account].filter(({ email }) => !busy.has(email)).map((one) => [one.weight, one] as const);
}

function wishOn(day: Date, accounts: typeof ACCOUNT_WEIGHTS, random: Random, busy: ReadonlySet<string>): Wish {
  const account = random.weighted(accounts);
  const requester = random.weighted(freeRequesters(account, busy));
  const first = random.weighted(requester.habits.map((one) => [one.weight, one] as const));
  const others = requester.habits.filter((one) => one !== first && typeof one.wants !== 'string');
  const more = others.length > 0 && random.chance(0.3) ? [random.pick(others)] : [];
  const midnight = Date.UTC(day.getUTCFullYear(), day.getUTCMonth(), day.getUTCDate());
  const opens = account === 'SHUNDA' ? 1 : 8;
  const answering = random.weighted(DEVIATIONS);
  const vehicle = typeof first.wants === 'string' && /^(van|car)/.test(first.wants);
  return {
    at: new Date(midnight + (opens + random.next() * 8) * HOUR_MS),
    account,
    requester: requester.email,
    address: random.pick(requester.addresses),
    costCentre: random.pick(requester.costCentres),
    lines: [first, ...more].map((one) => lineOf(one, random)),
    ...(random.chance(0.35) && { inDays: vehicle ? random.whole(80, 110) : random.whole(40, 65) }),
    fate: answering ? { answering } : {},
  };
}

function lineOf({ wants, least, most }: Habit, random: Random): WishedLine {
  const quantity = random.whole(least, most);
  return typeof wants === 'string' ? { configuration: wants, quantity } : { sku: wants.sku, quantity };
}
