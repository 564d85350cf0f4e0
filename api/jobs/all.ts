import { escalateUnanswered } from '../fulfillment/escalate-unanswered.ts';
import { deliverMails, type Transport } from '../mail/deliver-mail.ts';
import { mailHandler } from '../mail/mail-handler.ts';
import { assortmentHandler, assortmentSchedule } from './assortment-handler.ts';
import { auditChain } from './audit-chain.ts';
import type { Handler, Schedule } from './handler.ts';
import { identityPurge } from './identity-purge.ts';
import { importHandler } from './import-handler.ts';

/** Every effect of a change. */
export const HANDLERS: readonly Handler[] = [mailHandler, assortmentHandler, importHandler];

const escalation: Schedule = {
  name: 'sub_order.escalate',
  everySeconds: 60,
  run: async (tx) => {
    await escalateUnanswered(tx);
  },
};

/** Everything that time causes. */
export function schedules(transport: Transport): readonly Schedule[] {
  return [deliverMails(transport), assortmentSchedule, auditChain, escalation, identityPurge];
}
