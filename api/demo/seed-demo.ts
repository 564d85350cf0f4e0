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
import { findProgress, getPresence, type Presence } from './presence-reads.ts';
import { createRegistry } from './reference.ts';
import { countPapers, listBusyBuyers, listRegistry } from './registry-reads.ts';
import { seedReference } from './seed-reference.ts';
import { atStandstill } from './standstill.ts';

const DAY_MS = 86_400_000;
/** Mails of the last days stay in the mailbox; those of the year before would bury them. */
const LOUD_DAYS = 3;
const DEFAULT_ORDERS = 240;
const SEED = 14;

export type DemoOptions = {
  /** The instant at which the lived-through past ends; the present by default. */
  readonly now?: Date;
  /** How many orders of the past there are beside those that are left open on purpose. */
  readonly orders?: number;
};

/**
 * Fills an empty installation with the demonstration, or goes on with one that was interrupted, and tells `empty`; leaves one that holds
 * anything else as it is and tells what that is.
 */
export async function seedDemo(house: House, tell: Tell, options: DemoOptions = {}): Promise<Presence> {
  return atStandstill(house, () => fill(house, tell, options.now ?? new Date(), options.orders ?? DEFAULT_ORDERS));
}

async function fill(house: House, tell: Tell, now: Date, orders: number): Promise<Presence> {
  await using doors = openDoors(house, now);
  const presence = await presenceIn(doors, now);
  if (presence === 'demo' || presence === 'other') return presence;
  const wishes = [...pastWishes(now, orders, createRandom(SEED)), ...scriptedWishes(now)];
  if (presence === 'begun') {
    tell('the demonstration was interrupted; going on with it');
    await leaveOpen(momentOf(await goOn(doors, wishes, now, tell), now));
    return 'empty';
  }
  tell('writing the demonstration: companies, people, goods and prices');
  const id = await seedReference(doors.at(now), house, now);
  tell(`living through ${orders} past orders and the open work of today (less than a minute)`);
  await leaveOpen(momentOf(await tellStory(beginStory(doors, id, wishes, now, 0), wishes, tell), now));
  return presence;
}

// What was lived through stands: only later wishes are left, and what was on its way goes on.
async function goOn(doors: DemoDatabase, wishes: readonly Wish[], now: Date, tell: Tell): Promise<Story> {
  const [known, start, { last, orderIds }] = await doors
    .at(now)
    .read(SELLER, (unit) => Promise.all([listRegistry(unit), countPapers(unit), findProgress(unit)]));
  const left = wishes.filter(({ at }) => at > last);
  const story = beginStory(doors, createRegistry(known), left, now, start);
  for (const orderId of orderIds) story.fates.set(orderId, {});
  return tellStory(story, left, tell);
}

/** Adds further past orders to a demonstration, or begins one in an empty installation; refuses to touch anything else. */
export async function extendDemo(house: House, tell: Tell, options: Required<DemoOptions>): Promise<Presence> {
  const { now, orders } = options;
  const presence = await seedDemo(house, tell, options);
  if (presence === 'demo') await atStandstill(house, () => extend(house, tell, now, orders));
  return presence;
}

async function extend(house: House, tell: Tell, now: Date, orders: number): Promise<void> {
  await using doors = openDoors(house, now);
  const [known, start, busy] = await doors
    .at(now)
    .read(SELLER, (unit) => Promise.all([listRegistry(unit), countPapers(unit), listBusyBuyers(unit)]));
  const wishes = pastWishes(now, orders, createRandom(SEED + start), busy);
  const story = beginStory(doors, createRegistry(known), wishes, now, start);
  await bringUpToDate(momentOf(await tellStory(story, wishes, tell), now));
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

async function tellStory(story: Story, wishes: readonly Wish[], tell: Tell): Promise<Story> {
  const first = Math.min(story.until.getTime(), ...wishes.map(({ at }) => at.getTime()));
  await liveThrough(story, new Date(first), wishes.length, tell);
  return story;
}
