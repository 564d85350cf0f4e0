import type { Unit } from '../db/unit.ts';

export type ResolvedChoices = {
  readonly options: readonly { readonly code: string; readonly quantity: number; readonly itemId: string | null }[];
  readonly parts: readonly { readonly itemId: string; readonly quantity: number }[];
  readonly valid: boolean;
  readonly issues: readonly unknown[];
  readonly summary: unknown;
};

/** Refuses every configuration until choices can be resolved. */
export async function resolveChoices(_unit: Unit, lines: readonly unknown[]): Promise<ResolvedChoices[]> {
  return lines.map(() => ({ options: [], parts: [], valid: false, issues: [], summary: null }));
}
