import { checkDefinition, type ModelDefinition } from '#engine';
import { currenciesOf, listTariffs } from '../../api/configuration/list-tariffs.ts';
import type { Examinee } from '../../api/configuration/model-check.ts';
import type { ModelTest } from '../../api/configuration/model-test.ts';
import type { Context } from '../../api/context.ts';

/** A model with its tests as it is examined: with today's list prices, where a test asks for one. */
export async function examineeOf(
  context: Context,
  itemId: string,
  definition: ModelDefinition,
  tests: readonly ModelTest[],
): Promise<Examinee> {
  const currencies = currenciesOf(tests);
  const priced = currencies.length > 0 && checkDefinition(definition).length === 0;
  const tariffs = priced ? await context.read((unit) => listTariffs(unit, itemId, definition, currencies)) : {};
  return { definition, tests, tariffs };
}
