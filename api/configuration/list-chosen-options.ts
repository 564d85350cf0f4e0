import type { Choices, ModelDefinition } from '#engine';
import { listModelVersions } from '../catalog/model-version-reads.ts';
import type { Unit } from '../db/unit.ts';
import { type ChosenOption, chosenOptions } from './chosen-options.ts';

type Configured = { readonly modelVersionId: string | null; readonly choices: Choices | null };

/** For each line the options that it consists of; none for an article, and for a model that the unit's owner is not shown. One statement. */
export async function listChosenOptions(unit: Unit, lines: readonly Configured[]): Promise<ChosenOption[][]> {
  const ids = [...new Set(lines.flatMap(({ modelVersionId }) => modelVersionId ?? []))];
  if (ids.length === 0) return lines.map(() => []);
  const versions = new Map((await listModelVersions(unit, ids)).map((version) => [version.id, version]));
  return lines.map(({ modelVersionId, choices }) => {
    const version = modelVersionId ? versions.get(modelVersionId) : undefined;
    return version && choices ? chosenOptions(version.definition as ModelDefinition, choices) : [];
  });
}
