import { type Choices, check, type Engine, readChoices } from '#engine';
import { listModelVersionsInForce } from '../catalog/model-version-reads.ts';
import { record } from '../db/trace.ts';
import type { Tx } from '../db/unit.ts';
import type { Customer } from '../identity/viewer.ts';
import { ConflictError, NotFoundError } from '../kernel/error.ts';
import { newId } from '../kernel/id.ts';
import { parse } from '../kernel/parse.ts';
import { priceLinesWherePossible } from '../pricing/price-lines.ts';
import { ChoicesRefusedError, configurationInput, ModelNotPublishedError, optionItemsOf } from './configuration.ts';
import { listConfigurations, listItemIds } from './configuration-reads.ts';
import { archiveConfiguration, insertConfiguration, updateConfiguration } from './configuration-store.ts';
import { engineOf } from './model-cache.ts';

/**
 * Saves choices, complete or not, against the version of the model in force: a new configuration, or the viewer's own one at the version
 * that was read. Refuses choices that the model does not know; a colleague's or a standard one is NotFoundError.
 */
export async function saveConfiguration(
  tx: Tx,
  viewer: Customer,
  input: unknown,
): Promise<{ configurationId: string }> {
  const wanted = parse(configurationInput, input);
  const [version] = await listModelVersionsInForce(tx, [wanted.itemId]);
  if (!version) throw new ModelNotPublishedError();
  const engine = engineOf(version);
  const { choices, issues } = readChoices(engine, wanted.choices);
  if (issues.length > 0)
    throw new ChoicesRefusedError(
      issues.map(({ code, group, option }) => `${code} ${group ?? ''} ${option ?? ''}`.trim()),
    );
  const row = {
    ...wanted,
    id: wanted.id ?? newId(),
    accountId: viewer.accountId,
    membershipId: viewer.membershipId,
    modelVersionId: version.id,
    savedUnitPrice: await unitPriceOf(tx, viewer.accountId, wanted.itemId, engine, choices),
  };
  const sequence = wanted.id ? await overwrite(tx, viewer, row, wanted.version ?? 0) : 1;
  if (!wanted.id) await insertConfiguration(tx, row);
  await record(tx, viewer, [
    { topic: 'configuration.saved', aggregate: 'configuration', id: row.id, sequence, accountId: viewer.accountId },
  ]);
  return { configurationId: row.id };
}

/** What one unit costs the account today; null while the choices are not complete, or something has no price. */
async function unitPriceOf(
  tx: Tx,
  accountId: string,
  itemId: string,
  engine: Engine,
  choices: Choices,
): Promise<bigint | null> {
  if (!check(engine, choices).valid) return null;
  const items = optionItemsOf(engine, choices);
  const ids = await listItemIds(
    tx,
    items.map(({ sku }) => sku),
  );
  const options = items.map(({ code, quantity, sku }) => ({ code, quantity, itemId: ids.get(sku) ?? null }));
  const [price] = await priceLinesWherePossible(tx, accountId, [{ itemId, quantity: 1, options }], null);
  return price?.unit ?? null;
}

async function overwrite(
  tx: Tx,
  viewer: Customer,
  row: Parameters<typeof updateConfiguration>[1],
  version: number,
): Promise<number> {
  const updated = await updateConfiguration(tx, row, version);
  if (updated !== undefined) return updated;
  throw await staleOrAbsent(tx, viewer, row.id);
}

async function staleOrAbsent(tx: Tx, viewer: Customer, id: string): Promise<Error> {
  const [found] = await listConfigurations(tx, viewer, [id]);
  const own = found?.membershipId === viewer.membershipId && !found.standard;
  return own ? new ConflictError(found.version) : new NotFoundError('Configuration');
}

/** Puts the viewer's own configuration away; orders made from it keep their copy. */
export async function putAwayConfiguration(
  tx: Tx,
  viewer: Customer,
  input: { id: string; version: number },
): Promise<{ configurationId: string }> {
  const key = { accountId: viewer.accountId, membershipId: viewer.membershipId, ...input };
  if (!(await archiveConfiguration(tx, key))) throw await staleOrAbsent(tx, viewer, input.id);
  await record(tx, viewer, [
    {
      topic: 'configuration.archived',
      aggregate: 'configuration',
      id: input.id,
      sequence: input.version + 1,
      accountId: viewer.accountId,
    },
  ]);
  return { configurationId: input.id };
}
