/** One scan of this sitting and what became of it. */
export type Scan = { readonly id: string; readonly code: string; readonly ok: boolean; readonly text: string };

const KEPT = 12;

function isScan(value: unknown): value is Scan {
  const scan = value as Partial<Scan> | null;
  return (
    typeof scan?.id === 'string' &&
    typeof scan.code === 'string' &&
    typeof scan.ok === 'boolean' &&
    typeof scan.text === 'string'
  );
}

/** The scans that a scan form carries along, so that the list needs neither a session nor JavaScript; anything unreadable is none. */
export function earlierScans(data: FormData): Scan[] {
  try {
    const parsed: unknown = JSON.parse(String(data.get('earlier') ?? '[]'));
    return Array.isArray(parsed) ? parsed.filter(isScan).slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

/** The list with the newest scan on top, no longer than it may be. */
export function withScan(scan: Omit<Scan, 'id'>, earlier: readonly Scan[]): Scan[] {
  return [{ ...scan, id: crypto.randomUUID() }, ...earlier].slice(0, KEPT);
}
