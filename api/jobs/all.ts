import { closeSettled } from '../fulfillment/close-settled.ts';
import { escalateUnanswered } from '../fulfillment/escalate-unanswered.ts';
import { remindUnanswered } from '../fulfillment/remind-unanswered.ts';
import { deliverMails, type Transport } from '../mail/deliver-mail.ts';
import { mailHandler } from '../mail/mail-handler.ts';
import { placeNextStalled } from '../order/place-stalled.ts';
import { refreshOpenOrders } from '../order/refresh-open-orders.ts';
import { assortmentHandler, assortmentSchedule } from './assortment-handler.ts';
import { auditChain } from './audit-chain.ts';
import type { Handler, Schedule } from './handler.ts';
import { identityPurge } from './identity-purge.ts';
import { importHandler } from './import-handler.ts';
import { modelHandler, modelSchedule } from './model-handler.ts';

/** Every effect of a change. */
export const HANDLERS: readonly Handler[] = [mailHandler, assortmentHandler, importHandler, modelHandler];

const escalation: Schedule = {
  name: 'sub_order.escalate',
  everySeconds: 60,
  run: async (tx) => {
    await escalateUnanswered(tx);
  },
};

const reminder: Schedule = {
  name: 'sub_order.remind',
  everySeconds: 60,
  run: async (tx) => {
    await remindUnanswered(tx);
  },
};

const closing: Schedule = {
  name: 'sub_order.close',
  everySeconds: 60,
  run: async (tx) => {
    await closeSettled(tx);
  },
};

// Each order is due once a day; looking every minute, a batch at a time, spreads the work and catches up after a standstill.
const refreshing: Schedule = {
  name: 'order.refresh',
  everySeconds: 60,
  run: async (tx) => {
    await refreshOpenOrders(tx);
  },
};

const placing: Schedule = {
  name: 'request.place',
  everySeconds: 20,
  run: async (tx) => {
    await placeNextStalled(tx);
  },
};

/** Everything that time causes. */
export function schedules(transport: Transport): readonly Schedule[] {
  return [
    deliverMails(transport),
    assortmentSchedule,
    modelSchedule,
    auditChain,
    reminder,
    escalation,
    closing,
    refreshing,
    placing,
    identityPurge,
  ];
}
