import { refreshAssortment } from '../../catalog/refresh-assortment.ts';
import { saveConfiguration } from '../../configuration/save-configuration.ts';
import { SELLER } from '../../db/owner.ts';
import { reportMilestone } from '../../fulfillment/report-milestone.ts';
import { ownerOf } from '../../identity/viewer.ts';
import { daysBetween, type PlainDate } from '../../kernel/plain-date.ts';
import { addCartLine } from '../../order/add-cart-line.ts';
import { refreshStages } from '../../order/refresh-stage.ts';
import { CONFIGURATIONS, type ConfigurationKey } from '../data/configurations.ts';
import type { AccountCode } from '../data/shape.ts';
import { replenish, takeOldest } from './control-centre.ts';
import { cartInput } from './customers.ts';
import { listAcknowledged, listLiveOrderIds, listUnanswered } from './history-reads.ts';
import type { Moment } from './story.ts';
import { answerInTime } from './suppliers.ts';
import type { WishedLine } from './wish.ts';

const CARTS: readonly (readonly [AccountCode, string, readonly WishedLine[]])[] = [
  [
    'KELLER',
    'anna.keller@keller.example',
    [
      { configuration: 'towerDesign', quantity: 2 },
      { sku: 'ACC-M27', quantity: 4 },
    ],
  ],
  [
    'SHUNDA',
    'yian.chen@shunda.example',
    [
      { configuration: 'edgeCamera', quantity: 3 },
      { sku: 'ACC-HST', quantity: 10 },
    ],
  ],
  ['HARROW', 'emma.whitfield@harrowgate.example', [{ configuration: 'vanWorkshop', quantity: 1 }]],
];

type Saved = readonly [AccountCode, string, ConfigurationKey, name: string, shared: boolean, choices?: number];

/** Configurations that people keep; the last one was begun and not finished: only its first choices are made. */
const SAVED: readonly Saved[] = [
  ['KELLER', 'katrin.vogel@keller.example', 'towerSimulate', 'Simulation bay 4, two cards', true],
  ['SHUNDA', 'chiahao.chang@shunda.example', 'edgeCamera', '月台三號攝影主機', true],
  ['HARROW', 'robert.sinclair@harrowgate.example', 'carHybrid', 'Pool car, Glasgow', true],
  ['KELLER', 'anna.keller@keller.example', 'rackCompute', 'Render node, draft', false, 3],
];

/** The last strokes: carts that are filled, configurations that are kept, suppliers that are at work, and today's dates and stock. */
export async function leaveOpen(moment: Moment): Promise<void> {
  await fillCarts(moment);
  await saveConfigurations(moment);
  await answerInTime(moment, await moment.db.read(SELLER, listUnanswered));
  await reportWork(moment);
  await takeOldest(moment);
  await replenish(moment);
  await bringUpToDate(moment);
}

/** Recomputes what time alone has changed: stages and dates of live orders, and the assortments. */
export async function bringUpToDate({ db }: Moment): Promise<void> {
  const live = await db.read(SELLER, listLiveOrderIds);
  await db.write(SELLER, (tx) => refreshStages(tx, live));
  await db.write(SELLER, (tx) => refreshAssortment(tx, null, null));
}

async function fillCarts(moment: Moment): Promise<void> {
  for (const [account, email, lines] of CARTS) {
    const viewer = moment.cast.customer(account, email);
    await moment.db.write(ownerOf(viewer), async (tx) => {
      for (const line of lines) await addCartLine(tx, viewer, cartInput(moment, account, line));
    });
  }
}

async function saveConfigurations({ cast, db, id }: Moment): Promise<void> {
  for (const [account, email, key, name, shared, made] of SAVED) {
    const viewer = cast.customer(account, email);
    const { sku, choices } = CONFIGURATIONS[key];
    const saved = { itemId: id('item', sku), name, shared, choices: choices.slice(0, made) };
    await db.write(ownerOf(viewer), (tx) => saveConfiguration(tx, viewer, saved));
  }
}

const READY_DAYS = 8;
const IN_PRODUCTION_DAYS = 18;
const SCHEDULED_DAYS = 32;

function milestoneFor(today: PlainDate, dueOn: PlainDate): 'ready' | 'in_production' | 'scheduled' | undefined {
  const days = daysBetween(today, dueOn);
  if (days <= READY_DAYS) return 'ready';
  if (days <= IN_PRODUCTION_DAYS) return 'in_production';
  return days <= SCHEDULED_DAYS ? 'scheduled' : undefined;
}

async function reportWork({ cast, db, today }: Moment): Promise<void> {
  for (const { id, supplierId, version, dueOn } of await db.read(SELLER, listAcknowledged)) {
    const viewer = cast.supplier(supplierId);
    const milestone = milestoneFor(today, dueOn);
    if (!milestone) continue;
    await db.write(ownerOf(viewer), (tx) => reportMilestone(tx, viewer, { subOrderId: id, version, milestone }));
  }
}
