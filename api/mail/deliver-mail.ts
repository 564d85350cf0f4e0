import { createTransport } from 'nodemailer';
import type { Tx } from '../db/unit.ts';
import type { Schedule } from '../jobs/handler.ts';
import { claimMail, updateMailState, type WaitingMail } from './mail-store.ts';

/** Takes a mail to its reader; throws when the server refuses it. */
export type Transport = (mail: WaitingMail) => Promise<void>;

const MOST_IN_ONE_ROUND = 20;

/** A transport over SMTP; without an address every mail stays in the visible mailbox, which counts as sent. */
export function createMailTransport(smtpUrl: string | undefined, from: string): Transport {
  if (!smtpUrl) return async () => {};
  const transporter = createTransport(smtpUrl);
  return async ({ recipient, subject, body }) => {
    await transporter.sendMail({ from, to: recipient, subject, text: body });
  };
}

async function deliverOne(tx: Tx, transport: Transport): Promise<boolean> {
  const mail = await claimMail(tx);
  if (!mail) return false;
  try {
    await transport(mail);
    await updateMailState(tx, mail.id, 'sent', null);
  } catch (error) {
    await updateMailState(tx, mail.id, 'failed', error instanceof Error ? error.message : String(error));
  }
  return true;
}

/** Sends what waits. A mail may be sent twice when the process dies between sending and marking, never not at all. */
export function deliverMails(transport: Transport): Schedule {
  return {
    name: 'mail.deliver',
    everySeconds: 1,
    async run(tx) {
      for (let sent = 0; sent < MOST_IN_ONE_ROUND; sent += 1) {
        if (!(await deliverOne(tx, transport))) return;
      }
    },
  };
}
