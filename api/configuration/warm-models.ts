import { domains } from '#engine';
import { listNewestInForce } from '../catalog/model-version-reads.ts';
import { SELLER } from '../db/owner.ts';
import type { Database } from '../db/unit.ts';
import { engineOf, MOST_ENGINES } from './model-cache.ts';
import { settingOf } from './view-configurator.ts';

const LIMIT_MS = 3_000;

/**
 * Makes the engines of the models in force and asks each a first question, so that nobody's first click waits for a model of thousands of
 * parts to be read and searched for the first time. Ends after some seconds, whatever is left.
 */
export async function warmModels(db: Database, clock: () => number = () => performance.now()): Promise<void> {
  const versions = await db.read(SELLER, (unit) => listNewestInForce(unit, MOST_ENGINES));
  const end = clock() + LIMIT_MS;
  for (const version of versions) {
    if (clock() > end) return;
    try {
      domains(engineOf(version), [], settingOf([], clock));
    } catch {
      // What the engine cannot read is a fault of whoever asks for it, not of the start.
    }
  }
}
