import type { Handler } from '../jobs/handler.ts';
import { COMPOSERS } from './compose.ts';
import { hasMails, insertMails } from './mail-store.ts';

/** Writes the mails that a change asks for. A repeat finds them written and makes no new link. */
export const mailHandler: Handler = {
  name: 'mail',
  topics: Object.keys(COMPOSERS),
  async run(tx, event, { settings }) {
    if (await hasMails(tx, event.id)) return;
    const letters = (await COMPOSERS[event.topic]?.(tx, event, settings)) ?? [];
    await insertMails(tx, event.id, letters);
  },
};
