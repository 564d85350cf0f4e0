import { SELLER } from '../db/owner.ts';
import { openDemoDatabase } from './demo-database.ts';
import { DEMO_PEOPLE } from './demo-people.ts';
import { beginStory, liveThrough } from './history/live-through.ts';
import { pastWishes } from './history/past-wishes.ts';
import { createRandom } from './history/random.ts';
import { scriptedWishes } from './history/script.ts';
import type { House, Tell } from './house.ts';
import { getPresence, type Presence } from './presence-reads.ts';
import { seedReference } from './seed-reference.ts';

const DAY_MS = 86_400_000;
/** Mails of the last days stay in the mailbox; those of the year before would bury them. */
const LOUD_DAYS = 3;
const DEFAULT_ORDERS = 300;
const SEED = 14;

export type DemoOptions = {
  /** The instant at which the lived-through past ends; the present by default. */
  readonly now?: Date;
  /** How many orders of the past there are beside those that are left open on purpose. */
  readonly orders?: number;
};

/** Fills an empty installation with the demonstration; leaves one that holds anything as it is and tells what that is. */
export async function seedDemo(house: House, tell: Tell, options: DemoOptions = {}): Promise<Presence> {
  const now = options.now ?? new Date();
  await using doors = openDemoDatabase(house, new Date(now.getTime() - LOUD_DAYS * DAY_MS));
  const presence = await doors.at(now).read(SELLER, (unit) => getPresence(unit, DEMO_PEOPLE[0]?.email ?? ''));
  if (presence !== 'empty') return presence;
  tell('writing the demonstration: companies, people, goods and prices');
  const id = await seedReference(doors.at(now), house, now);
  const orders = options.orders ?? DEFAULT_ORDERS;
  const wishes = [...pastWishes(now, orders, createRandom(SEED)), ...scriptedWishes(now)];
  tell(`living through ${orders} past orders and the open work of today`);
  const first = new Date(Math.min(...wishes.map(({ at }) => at.getTime())));
  await liveThrough(beginStory(doors, id, wishes, now), first, wishes.length, tell);
  return presence;
}
