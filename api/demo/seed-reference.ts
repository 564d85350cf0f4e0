import { refreshAssortment } from '../catalog/refresh-assortment.ts';
import { SELLER } from '../db/owner.ts';
import type { Database } from '../db/unit.ts';
import { hashPassword } from '../identity/password-hash.ts';
import { agreementBatches, standardBatches } from './agreement-rows.ts';
import { monthStart } from './calendar-month.ts';
import { DEMO_PASSWORD } from './demo-people.ts';
import { catalogueBatches, draftBatch, priceBatches, supplyBatches } from './goods-rows.ts';
import type { House } from './house.ts';
import { companyBatches, peopleBatches, placeBatches } from './party-rows.ts';
import { createRegistry, type Registry, writeBatches } from './reference.ts';

/** Months before the start in which everything that the demonstration begins with was agreed. */
const SINCE_MONTHS = -18;

/** Writes companies, people, goods and agreements in one transaction, and the assortments that follow from them. */
export async function seedReference(db: Database, { settings }: House, now: Date): Promise<Registry> {
  const id = createRegistry();
  const since = new Date(`${monthStart(now, SINCE_MONTHS)}T01:00:00Z`);
  const passwordHash = await hashPassword(DEMO_PASSWORD, settings);
  await writeBatches(db, [
    ...companyBatches(id, since),
    ...placeBatches(id),
    ...peopleBatches(id, since, passwordHash),
    ...catalogueBatches(id, since),
    ...supplyBatches(id, now),
    ...priceBatches(id, now),
    ...agreementBatches(id, now),
    ...standardBatches(id, since),
    draftBatch(id, now),
  ]);
  await db.write(SELLER, (tx) => refreshAssortment(tx, null, null));
  return id;
}
