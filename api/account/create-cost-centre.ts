import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import type { Customer } from '../identity/viewer.ts';
import { NotFoundError } from '../kernel/error.ts';
import { newId } from '../kernel/id.ts';
import { parse } from '../kernel/parse.ts';
import { CostCentreCodeTakenError, costCentreInput } from './cost-centre.ts';
import { unitExists } from './cost-centre-reads.ts';
import { insertCostCentre } from './cost-centre-store.ts';

/** Adds a cost centre to a unit of the viewer's account; refuses a code that the account has already and a unit that is not its own. */
export async function createCostCentre(tx: Tx, viewer: Customer, input: unknown): Promise<{ costCentreId: string }> {
  const wanted = parse(costCentreInput, input);
  const id = await insertCostCentre(tx, viewer.accountId, newId(), wanted);
  if (!id) {
    if (await unitExists(tx, viewer.accountId, wanted.unitId)) throw new CostCentreCodeTakenError(wanted.code);
    throw new NotFoundError('Unit');
  }
  await record(tx, viewer, [
    {
      topic: 'cost_centre.created',
      aggregate: 'cost_centre',
      id,
      sequence: 1,
      accountId: viewer.accountId,
      detail: { code: wanted.code },
    },
  ]);
  return { costCentreId: id };
}
