import type { Database } from '../../db/unit.ts';
import { dayIn, type PlainDate } from '../../kernel/plain-date.ts';
import type { DemoDatabase } from '../demo-database.ts';
import type { Registry } from '../reference.ts';
import type { Agenda } from './agenda.ts';
import type { Cast } from './cast.ts';
import type { Random } from './random.ts';
import type { Fate, Wish } from './wish.ts';

/** What came up in the last days is left open for whoever looks on. */
export const LEFT_OPEN_DAYS = 16;

/** Something that a customer does at an instant. */
export type Happening =
  | { readonly kind: 'wish'; readonly wish: Wish }
  | { readonly kind: 'decision'; readonly requestId: string; readonly wish: Wish };

/** The past while it is lived through. `fates` holds what is in store for orders, `until` is the present. */
export type Story = {
  readonly doors: DemoDatabase;
  readonly id: Registry;
  readonly cast: Cast;
  readonly random: Random;
  readonly agenda: Agenda<Happening>;
  readonly until: Date;
  readonly fates: Map<string, Fate>;
  /** Counts, from `start`, what needs a number that nobody else has: papers and serial numbers. */
  readonly counted: Map<string, number>;
  readonly start: number;
};

/** An instant of the story with the door that stands open then. */
export type Moment = Story & { readonly db: Database; readonly now: Date; readonly today: PlainDate };

export function momentOf(story: Story, now: Date): Moment {
  return { ...story, db: story.doors.at(now), now, today: dayIn('Asia/Taipei', now) };
}

/** The next number of a kind. */
export function countUp(story: Story, kind: string): number {
  const next = (story.counted.get(kind) ?? story.start) + 1;
  story.counted.set(kind, next);
  return next;
}
