import { listModelVersions, listModelVersionsInForce } from '../catalog/model-version-reads.ts';
import { engineOf } from '../configuration/model-cache.ts';
import { stillFits } from '../configuration/revalidate-choices.ts';
import type { Unit } from '../db/unit.ts';
import type { Customer } from '../identity/viewer.ts';
import { InvalidInputError, NotFoundError } from '../kernel/error.ts';
import { type CartLineInput, type Goods, InvalidConfigurationError } from './cart.ts';
import { findConfiguredGoods, findItemKind, findModelItem, listOrderable } from './cart-reads.ts';

/** What an input names, as goods that the viewer's account may buy. Absent, foreign, or outside the assortment: NotFoundError. */
export async function findGoods(unit: Unit, viewer: Customer, wanted: CartLineInput): Promise<Goods> {
  const goods = await named(unit, viewer, wanted);
  const orderable = await listOrderable(unit, viewer.accountId, [goods.itemId]);
  if (!orderable.has(goods.itemId)) throw new NotFoundError('Item');
  return goods;
}

// What was saved against an older version is bought in the one in force, and only while its choices fit there as they are.
async function inForce(unit: Unit, goods: Goods): Promise<Goods> {
  const [current] = await listModelVersionsInForce(unit, [goods.itemId]);
  if (current?.id === goods.modelVersionId) return goods;
  const [saved] = await listModelVersions(unit, [goods.modelVersionId ?? '']);
  if (!current || !saved || !stillFits(engineOf(saved), engineOf(current), goods.choices ?? []))
    throw new InvalidConfigurationError(null, ['MODEL_SUPERSEDED']);
  return { ...goods, modelVersionId: current.id };
}

async function named(unit: Unit, viewer: Customer, wanted: CartLineInput): Promise<Goods> {
  if (wanted.configurationId) {
    const goods = await findConfiguredGoods(unit, viewer.accountId, viewer.membershipId, wanted.configurationId);
    if (!goods) throw new NotFoundError('Configuration');
    return inForce(unit, goods);
  }
  if (wanted.modelVersionId) {
    const itemId = await findModelItem(unit, wanted.modelVersionId);
    if (!itemId) throw new NotFoundError('ModelVersion');
    return { itemId, configurationId: null, modelVersionId: wanted.modelVersionId, choices: wanted.choices ?? [] };
  }
  const itemId = wanted.itemId ?? '';
  const kind = await findItemKind(unit, itemId);
  if (!kind) throw new NotFoundError('Item');
  if (kind === 'model') throw new InvalidInputError([{ path: 'itemId', message: 'a model is bought with choices' }]);
  return { itemId, configurationId: null, modelVersionId: null, choices: null };
}
