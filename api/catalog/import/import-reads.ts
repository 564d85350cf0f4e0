import { sql } from 'kysely';
import { afterCursor, type Page, type PageArgs, pageOrder, type SortColumn, toPage } from '../../db/keyset.ts';
import type { Unit } from '../../db/unit.ts';

/** A run of an import: how far it is and what became of the rows. */
export type ImportRun = {
  readonly id: string;
  readonly kind: string;
  readonly fileName: string;
  readonly dryRun: boolean;
  readonly state: 'waiting' | 'reading' | 'writing' | 'done' | 'failed';
  readonly rowsRead: number;
  readonly created: number;
  readonly changed: number;
  readonly same: number;
  readonly duplicates: number;
  readonly conflicts: number;
  readonly bad: number;
  readonly withoutPrice: number;
  readonly failure: string | null;
  readonly createdAt: Date;
  readonly finishedAt: Date | null;
};

const COLUMNS = sql`id, kind, file_name as "fileName", dry_run as "dryRun", state, rows_read as "rowsRead", created, changed, same, duplicates,
  conflicts, bad, without_price as "withoutPrice", failure, created_at as "createdAt", finished_at as "finishedAt"`;

const NEWEST: readonly SortColumn[] = [
  { sql: 'created_at', direction: 'desc', type: 'timestamptz' },
  { sql: 'id', direction: 'desc', type: 'uuid' },
];

/** Import runs by id. Seller's window. */
export function listImportRuns(unit: Unit, ids: readonly string[]): Promise<ImportRun[]> {
  return unit.query(
    'import.listImportRuns',
    sql<ImportRun>`select ${COLUMNS} from import_run where id = any(${ids}::uuid[])`,
  );
}

/** Import runs, youngest first. */
export async function pageImportRuns(unit: Unit, args: PageArgs): Promise<Page<ImportRun>> {
  const rows = await unit.query<ImportRun>(
    'import.pageImportRuns',
    sql`select ${COLUMNS} from import_run where ${afterCursor(args, NEWEST)} ${pageOrder(args, NEWEST)}`,
  );
  return toPage(args, rows, (row) => [row.createdAt, row.id]);
}

export type StoredFinding = {
  readonly line: number;
  readonly position: number;
  readonly kind: string;
  readonly code: string;
  readonly params: unknown;
};

const BY_LINE: readonly SortColumn[] = [
  { sql: 'line', direction: 'asc', type: 'bigint' },
  { sql: 'position', direction: 'asc', type: 'bigint' },
];

/** What a run found in its file, by line; `kind` narrows to bad rows, conflicts, duplicates or warnings. */
export async function pageFindings(
  unit: Unit,
  runId: string,
  args: PageArgs & { kind?: string | null | undefined },
): Promise<Page<StoredFinding>> {
  const kind = args.kind ? sql`kind = ${args.kind}` : sql`true`;
  const rows = await unit.query<StoredFinding>(
    'import.pageFindings',
    sql`select line, position, kind, code, params from import_finding
      where import_run_id = ${runId} and ${kind} and ${afterCursor(args, BY_LINE)} ${pageOrder(args, BY_LINE)}`,
  );
  return toPage(args, rows, (row) => [row.line, row.position]);
}

/** The hashes that the catalogue keeps of imported items, by sku; null for an item that was made by hand. */
export async function findHashes(unit: Unit, skus: readonly string[]): Promise<Map<string, string | null>> {
  const rows = await unit.query<{ sku: string; import_hash: string | null }>(
    'import.findHashes',
    sql`select sku, import_hash from item where sku = any(${skus}::text[])`,
  );
  return new Map(rows.map(({ sku, import_hash }) => [sku, import_hash]));
}

/** An uploaded file. */
export async function findFile(unit: Unit, id: string): Promise<{ name: string; bytes: Buffer } | undefined> {
  const [row] = await unit.query<{ name: string; bytes: Buffer }>(
    'import.findFile',
    sql`select name, bytes from file where id = ${id}`,
  );
  return row;
}
