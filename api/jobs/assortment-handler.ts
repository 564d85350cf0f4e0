import { ASSORTMENT_TOPICS, refreshAssortment, refreshAssortmentFor } from '../catalog/refresh-assortment.ts';
import type { Handler, Schedule } from './handler.ts';

/** Keeps the accounts' assortments after what changes them. */
export const assortmentHandler: Handler = {
  name: 'assortment',
  topics: ASSORTMENT_TOPICS,
  run: (tx, event) => refreshAssortmentFor(tx, event),
};

const HOUR_SECONDS = 3_600;

/** Agreements, prices and offers begin and end by date, without an event. */
export const assortmentSchedule: Schedule = {
  name: 'assortment.daily',
  everySeconds: HOUR_SECONDS,
  run: async (tx) => {
    await refreshAssortment(tx, null, null);
  },
};
