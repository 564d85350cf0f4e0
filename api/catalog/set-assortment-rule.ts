import { listAccounts } from '../account/account-reads.ts';
import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import type { Seller } from '../identity/viewer.ts';
import { NotFoundError } from '../kernel/error.ts';
import { newId } from '../kernel/id.ts';
import { parse } from '../kernel/parse.ts';
import { assortmentRuleInput } from './item.ts';
import { familyExists, listExistingItems, writeAssortmentRule } from './item-store.ts';

/** Says whether an account sees an item or a family; without an effect the rule goes. Shows in the catalogue once the outbox has run. */
export async function setAssortmentRule(tx: Tx, viewer: Seller, input: unknown): Promise<{ accountId: string }> {
  const { accountId, itemId = null, familyId = null, effect = null } = parse(assortmentRuleInput, input);
  const [account] = await listAccounts(tx, [accountId]);
  if (!account) throw new NotFoundError('Account');
  if (itemId && (await listExistingItems(tx, [itemId])).length === 0) throw new NotFoundError('Item');
  if (familyId && !(await familyExists(tx, familyId))) throw new NotFoundError('Family');
  await writeAssortmentRule(tx, { id: newId(), accountId, itemId, familyId, effect });
  await record(tx, viewer, [
    {
      topic: 'assortment.changed',
      aggregate: 'account',
      id: accountId,
      sequence: tx.now.getTime(),
      accountId,
      detail: { itemId, familyId, effect },
    },
  ]);
  return { accountId };
}
