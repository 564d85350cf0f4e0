import { type DraftProblem, type DraftWarning, draftOf, type ItemDraft } from './item-draft.ts';
import type { ImportMapping } from './mapping.ts';
import type { ImportRow, RowProblem } from './rows.ts';

/** One line of an import's report; worded by the reader. */
export type ImportFinding = {
  readonly line: number;
  readonly kind: 'bad' | 'conflict' | 'duplicate' | 'warning';
  readonly code: RowProblem | DraftProblem | DraftWarning | 'same_row' | 'same_key' | 'same_sku';
  readonly params: Readonly<Record<string, string>>;
};

/** rows = items + duplicates + conflicts + bad. `withoutPrice` counts items. */
export type ImportCounts = {
  readonly rows: number;
  readonly items: number;
  readonly duplicates: number;
  readonly conflicts: number;
  readonly bad: number;
  readonly withoutPrice: number;
};

export type DecidedImport = {
  readonly items: readonly ItemDraft[];
  readonly findings: readonly ImportFinding[];
  readonly counts: ImportCounts;
};

/** How the items compare with the catalogue; `changed` ones keep their identity. */
export type ImportDifference = {
  readonly created: readonly ItemDraft[];
  readonly changed: readonly ItemDraft[];
  readonly same: readonly ItemDraft[];
};

/**
 * Decides what a file's rows are: an item, an exact duplicate of an earlier row, a conflict (same key, other values: the first row stands) or
 * a bad row. `progress` is called with the number of rows read. Every row but a clean one has its finding.
 */
export async function decideImport(
  rows: AsyncIterable<ImportRow>,
  mapping: ImportMapping,
  progress: (rowsRead: number) => void = () => undefined,
): Promise<DecidedImport> {
  const byKey = new Map<string, ItemDraft>();
  const bySku = new Map<string, ItemDraft>();
  const findings: ImportFinding[] = [];
  const counts = { rows: 0, items: 0, duplicates: 0, conflicts: 0, bad: 0, withoutPrice: 0 };
  const take = (draft: ItemDraft): boolean => {
    const clash = byKey.get(draft.key) ?? bySku.get(draft.sku);
    if (!clash) {
      byKey.set(draft.key, draft);
      bySku.set(draft.sku, draft);
      counts.items += 1;
      if (!draft.price) counts.withoutPrice += 1;
      return true;
    }
    const finding = clashOf(draft, clash);
    findings.push(finding);
    if (finding.kind === 'duplicate') counts.duplicates += 1;
    else counts.conflicts += 1;
    return false;
  };
  for await (const row of rows) {
    counts.rows += 1;
    progress(counts.rows);
    const result = row.kind === 'bad' ? row : draftOf(row.line, row.cells, mapping);
    if (result.kind === 'bad') {
      counts.bad += 1;
      findings.push({ line: row.line, kind: 'bad', code: result.code, params: result.params });
    } else if (take(result.draft)) {
      for (const warning of result.warnings) findings.push({ line: row.line, kind: 'warning', ...warning });
    }
  }
  return { items: [...byKey.values()], findings, counts };
}

function clashOf(draft: ItemDraft, first: ItemDraft): ImportFinding {
  const firstLine = String(first.line);
  const at = { line: draft.line, params: { firstLine } };
  if (draft.key !== first.key) return { ...at, kind: 'conflict', code: 'same_sku' };
  if (draft.hash === first.hash) return { ...at, kind: 'duplicate', code: 'same_row' };
  const params = { firstLine, sku: draft.sku, differing: differing(draft, first).join(', ') };
  return { line: draft.line, kind: 'conflict', code: 'same_key', params };
}

function differing(a: ItemDraft, b: ItemDraft): string[] {
  const values = ({
    attributes,
    names,
    price,
    manufacturer,
    familyCode,
    weightGrams,
  }: ItemDraft): Record<string, string> => {
    const flat = {
      ...attributes,
      ...names,
      manufacturer,
      family: familyCode,
      weight: weightGrams,
      price: price && String(price.amount),
    };
    return Object.fromEntries(Object.entries(flat).map(([name, value]) => [name, JSON.stringify(value)]));
  };
  const left = values(a);
  const right = values(b);
  return [...new Set([...Object.keys(left), ...Object.keys(right)])]
    .filter((name) => left[name] !== right[name])
    .toSorted();
}

/** Compares items with the hashes that the catalogue keeps by stock keeping unit (null: not imported so far, so it counts as changed). */
export function differenceOf(
  items: readonly ItemDraft[],
  existing: ReadonlyMap<string, string | null>,
): ImportDifference {
  const created: ItemDraft[] = [];
  const changed: ItemDraft[] = [];
  const same: ItemDraft[] = [];
  for (const item of items) {
    const hash = existing.get(item.sku);
    if (hash === undefined) created.push(item);
    else if (hash === item.hash) same.push(item);
    else changed.push(item);
  }
  return { created, changed, same };
}
