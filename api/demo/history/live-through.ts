import { SELLER } from '../../db/owner.ts';
import type { DemoDatabase } from '../demo-database.ts';
import type { Tell } from '../house.ts';
import type { Registry } from '../reference.ts';
import { createAgenda } from './agenda.ts';
import { createCast } from './cast.ts';
import { receiveAll, replenish, settleAll } from './control-centre.ts';
import { decide, makeWish } from './customers.ts';
import { deliverAll, workFloor } from './floor.ts';
import { listParcelsDue, listWork } from './floor-reads.ts';
import { listNoticesOnTheirWay, listOpenExceptions, listToShip, listUnanswered } from './history-reads.ts';
import { worksOn } from './holidays.ts';
import { createRandom } from './random.ts';
import { type Happening, type Moment, momentOf, type Story } from './story.ts';
import { answerAndShip } from './suppliers.ts';
import type { Wish } from './wish.ts';

const DAY_MS = 86_400_000;
const HOUR_MS = 3_600_000;
const FLOOR_OPENS = 2 * HOUR_MS;
/** Before the first requests of the next day are a day old, as suppliers nearby have to answer within one. */
const DESKS_OPEN = 0.9 * HOUR_MS;
const REPLENISHED_EVERY_DAYS = 45;
const SEED = 20_251_001;
const TOLD_EVERY = 50;

/** The story that these wishes begin and that ends at `until`. */
export function beginStory(
  doors: DemoDatabase,
  id: Registry,
  wishes: readonly Wish[],
  until: Date,
  start: number,
): Story {
  const agenda = createAgenda<Happening>();
  for (const wish of wishes) agenda.add(wish.at, { kind: 'wish', wish });
  const cast = createCast(id);
  const random = createRandom(SEED + start);
  return { doors, id, cast, random, agenda, until, fates: new Map(), counted: new Map(), start };
}

/** Lives through the story day by day. Customers, suppliers and the floor work at the same time, each on what the morning found. */
export async function liveThrough(story: Story, first: Date, wishes: number, tell: Tell): Promise<void> {
  const made = { count: 0 };
  const from = first.getTime() - (first.getTime() % DAY_MS);
  for (let day = from; day < story.until.getTime(); day += DAY_MS) {
    const before = Math.floor(made.count / TOLD_EVERY);
    await Promise.all([passDay(story, new Date(day)), letCustomersAct(story, new Date(day + DAY_MS), made)]);
    if (Math.floor(made.count / TOLD_EVERY) === before) continue;
    tell(`  ${made.count} of ${wishes} requests, up to ${new Date(day).toISOString().slice(0, 10)}`);
  }
}

async function letCustomersAct(story: Story, before: Date, made: { count: number }): Promise<void> {
  for (let next = story.agenda.nextBefore(before); next; next = story.agenda.nextBefore(before)) {
    const moment = momentOf(story, next.at);
    if (next.entry.kind === 'decision') await decide(moment, next.entry.requestId, next.entry.wish);
    else {
      await makeWish(moment, next.entry.wish);
      made.count += 1;
    }
  }
}

async function passDay(story: Story, day: Date): Promise<void> {
  const floor = momentOf(story, new Date(day.getTime() + FLOOR_OPENS));
  const desks = momentOf(story, new Date(day.getTime() + DESKS_OPEN));
  if (day.getUTCDay() % 6 === 0 || floor.now >= story.until) return;
  const found = await findWork(floor);
  await Promise.all([answerAndShip(desks, found.unanswered, found.toShip), workHere(floor, found)]);
  if (worksOn('TW', floor.today)) await settleAll(floor, found.exceptions, found.unanswered.length > 0);
}

// Only what belongs to the orders of this story: others were left as they are on purpose.
async function findWork({ db, fates, today }: Moment) {
  const own = ({ orderId }: { readonly orderId: string }) => fates.has(orderId);
  return db.read(SELLER, async (unit) => {
    const [unanswered, toShip, notices, exceptions, work, parcels] = await Promise.all([
      listUnanswered(unit),
      listToShip(unit),
      listNoticesOnTheirWay(unit),
      listOpenExceptions(unit),
      listWork(unit),
      listParcelsDue(unit, today),
    ]);
    return {
      unanswered: unanswered.filter(own),
      toShip: toShip.filter(own),
      notices: notices.filter(({ orderIds }) => orderIds.every((orderId) => fates.has(orderId))),
      exceptions: exceptions.filter(own),
      work: work.filter(({ id }) => fates.has(id)),
      parcels: parcels.filter(own),
    };
  });
}

async function workHere(moment: Moment, found: Awaited<ReturnType<typeof findWork>>): Promise<void> {
  if (!worksOn('TW', moment.today)) return;
  await deliverAll(moment, found.parcels);
  await workFloor(moment, found.work);
  await receiveAll(moment, found.notices);
  const passed = Math.floor((moment.until.getTime() - moment.now.getTime()) / DAY_MS);
  if (passed % REPLENISHED_EVERY_DAYS === 0) await replenish(moment);
}
