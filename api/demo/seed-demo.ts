import { SELLER } from '../db/owner.ts';
import { type DemoDatabase, openDemoDatabase } from './demo-database.ts';
import { DEMO_PEOPLE, signInLines } from './demo-people.ts';
import { bringUpToDate, leaveOpen } from './history/leave-open.ts';
import { beginStory, liveThrough } from './history/live-through.ts';
import { pastWishes } from './history/past-wishes.ts';
import { createRandom } from './history/random.ts';
import { scriptedWishes } from './history/script.ts';
import { momentOf, type Story } from './history/story.ts';
import type { Wish } from './history/wish.ts';
import type { House, Tell } from './house.ts';
import { getPresence, type Presence } from './presence-reads.ts';
import { createRegistry, type Registry } from './reference.ts';
import { countPapers, listRegistry } from './registry-reads.ts';
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
  await using doors = openDoors(house, now);
  const presence = await presenceIn(doors, now);
  if (presence !== 'empty') return presence;
  tell('writing the demonstration: companies, people, goods and prices');
  const id = await seedReference(doors.at(now), house, now);
  const orders = options.orders ?? DEFAULT_ORDERS;
  tell(`living through ${orders} past orders and the open work of today (less than a minute)`);
  const wishes = [...pastWishes(now, orders, createRandom(SEED)), ...scriptedWishes(now)];
  const story = await tellStory(doors, id, wishes, { now, start: 0, tell });
  await leaveOpen(momentOf(story, now));
  return presence;
}

/** Adds further past orders to a demonstration, or begins one in an empty installation; refuses to touch anything else. */
export async function extendDemo(house: House, tell: Tell, options: Required<DemoOptions>): Promise<Presence> {
  const { now, orders } = options;
  const presence = await seedDemo(house, tell, options);
  if (presence !== 'demo') return presence;
  await using doors = openDoors(house, now);
  const [known, start] = await doors
    .at(now)
    .read(SELLER, async (unit) => [await listRegistry(unit), await countPapers(unit)] as const);
  const wishes = pastWishes(now, orders, createRandom(SEED + start));
  const story = await tellStory(doors, createRegistry(known), wishes, { now, start, tell });
  await bringUpToDate(momentOf(story, now));
  return presence;
}

/** For the start of the service: fills what is empty, and tells who can sign in where the demonstration is. */
export async function demonstrate(
  house: House & { readonly settings: { readonly origin: string } },
  tell: Tell,
): Promise<void> {
  const presence = await seedDemo(house, tell);
  if (presence !== 'other') for (const line of signInLines(house.settings.origin)) tell(line);
}

function openDoors(house: House, now: Date): DemoDatabase {
  return openDemoDatabase(house, new Date(now.getTime() - LOUD_DAYS * DAY_MS));
}

function presenceIn(doors: DemoDatabase, now: Date): Promise<Presence> {
  return doors.at(now).read(SELLER, (unit) => getPresence(unit, DEMO_PEOPLE[0]?.email ?? ''));
}

async function tellStory(
  doors: DemoDatabase,
  id: Registry,
  wishes: readonly Wish[],
  { now, start, tell }: { readonly now: Date; readonly start: number; readonly tell: Tell },
): Promise<Story> {
  const story = beginStory(doors, id, wishes, now, start);
  const first = new Date(Math.min(...wishes.map(({ at }) => at.getTime())));
  await liveThrough(story, first, wishes.length, tell);
  return story;
}
