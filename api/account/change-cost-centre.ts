import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import type { Customer } from '../identity/viewer.ts';
import { ConflictError, NotFoundError } from '../kernel/error.ts';
import { parse } from '../kernel/parse.ts';
import { costCentreUpdateInput } from './cost-centre.ts';
import { listCostCentres } from './cost-centre-reads.ts';
import { updateCostCentre } from './cost-centre-store.ts';
import { requirePlaces } from './place-reads.ts';

/** Renames a cost centre of the viewer's account, moves it to another unit, opens or closes it for booking. Refuses another version. */
export async function changeCostCentre(tx: Tx, viewer: Customer, input: unknown): Promise<{ costCentreId: string }> {
  const wanted = parse(costCentreUpdateInput, input);
  const { accountId } = viewer;
  await requirePlaces(tx, accountId, { unitId: wanted.unitId, costCentreId: null });
  const version = await updateCostCentre(tx, accountId, wanted);
  if (version === undefined) {
    const [costCentre] = await listCostCentres(tx, [wanted.costCentreId]);
    throw costCentre ? new ConflictError(costCentre.version) : new NotFoundError('CostCentre');
  }
  await record(tx, viewer, [
    {
      topic: 'cost_centre.changed',
      aggregate: 'cost_centre',
      id: wanted.costCentreId,
      sequence: version,
      accountId,
      detail: { active: wanted.active, unitId: wanted.unitId },
    },
  ]);
  return { costCentreId: wanted.costCentreId };
}
