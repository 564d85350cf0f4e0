import { z } from 'zod';
import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import { parse, text } from '../kernel/parse.ts';
import { updatePerson } from './person-store.ts';
import { partyIds, type Viewer } from './viewer.ts';

const ownInput = z.object({ name: text(120), locale: z.enum(['en', 'zh-Hant', 'zh-Hans']) });

/** Writes the viewer's own name and language. Identity window. */
export async function updateOwnPerson(tx: Tx, viewer: Viewer, input: unknown): Promise<void> {
  const wanted = parse(ownInput, input);
  await updatePerson(tx, viewer.personId, wanted);
  await record(tx, viewer, [
    {
      topic: 'person.changed',
      aggregate: 'person',
      id: viewer.personId,
      sequence: tx.now.getTime(),
      ...partyIds(viewer),
      detail: { locale: wanted.locale },
    },
  ]);
}
