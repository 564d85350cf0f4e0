import { check, readChoices } from '#engine';
import { listModelVersions, type ModelVersion } from '../catalog/model-version-reads.ts';
import type { Unit } from '../db/unit.ts';
import { optionItemsOf, partItemsOf } from './configuration.ts';
import { listItemIds } from './configuration-reads.ts';
import { engineOf } from './model-cache.ts';

/** What choices mean: what is priced (`options`), what one unit is built from (`parts`), and whether they are complete and valid. */
export type ResolvedChoices = {
  readonly options: readonly { readonly code: string; readonly quantity: number; readonly itemId: string | null }[];
  readonly parts: readonly { readonly itemId: string; readonly quantity: number }[];
  readonly valid: boolean;
  /** Codes of what is wrong; empty when valid. */
  readonly issues: readonly string[];
};

type Line = { readonly modelVersionId: string; readonly choices: unknown };
type Meant = {
  readonly line: Line;
  readonly options: { code: string; sku: string; quantity: number }[];
  readonly parts: readonly { sku: string; quantity: number }[];
  readonly issues: string[];
};

const UNKNOWN: Omit<Meant, 'line'> = { options: [], parts: [], issues: ['MODEL_UNKNOWN'] };

/** Resolves the choices of lines against the model versions that they were made in, with two statements however many lines. */
export async function resolveChoices(unit: Unit, lines: readonly Line[]): Promise<ResolvedChoices[]> {
  if (lines.length === 0) return [];
  const versions = await listModelVersions(unit, [...new Set(lines.map(({ modelVersionId }) => modelVersionId))]);
  const byId = new Map(versions.map((version) => [version.id, version]));
  const meant = lines.map((line) => ({ line, ...meaningOf(byId.get(line.modelVersionId), line.choices) }));
  const skus = meant.flatMap(({ options, parts }) => [...options, ...parts].map(({ sku }) => sku));
  const ids = await listItemIds(unit, [...new Set(skus)]);
  return meant.map((one) => resolved(one, ids));
}

function meaningOf(version: ModelVersion | undefined, given: unknown): Omit<Meant, 'line'> {
  if (!version) return UNKNOWN;
  const engine = engineOf(version);
  const { choices, issues } = readChoices(engine, given);
  const violations = check(engine, choices).violations.map(codeOf);
  return {
    options: optionItemsOf(engine, choices),
    parts: partItemsOf(engine, choices),
    issues: [...issues.map(({ code }) => code), ...violations],
  };
}

function codeOf(cause: ReturnType<typeof check>['violations'][number]): string {
  if (cause.source !== 'engineering') return cause.code;
  return cause.kind === 'rule' ? cause.rule : cause.group;
}

function resolved({ options, parts, issues }: Meant, ids: ReadonlyMap<string, string>): ResolvedChoices {
  const missing = parts.filter(({ sku }) => !ids.has(sku)).map(({ sku }) => `ITEM_UNKNOWN ${sku}`);
  return {
    options: options.map(({ code, quantity, sku }) => ({ code, quantity, itemId: ids.get(sku) ?? null })),
    parts: parts.flatMap(({ sku, quantity }) => {
      const itemId = ids.get(sku);
      return itemId ? [{ itemId, quantity }] : [];
    }),
    valid: issues.length === 0 && missing.length === 0,
    issues: [...issues, ...missing],
  };
}
