import { ownPath } from '../../gateway/own-path.ts';

/** What an ambiguous code may stand for: a press on it sends `code` again, for that delivery where one is named. */
export type ScanChoice = {
  readonly label: string;
  readonly note: string;
  readonly code: string;
  readonly deliveryId?: string;
};

/** One scan of this sitting and what became of it. */
export type Scan = {
  readonly id: string;
  readonly code: string;
  readonly ok: boolean;
  readonly text: string;
  /** ISO 8601: when that happened, for what happened before this scan. */
  readonly at?: string;
  /** Where it can be looked at. */
  readonly link?: { readonly to: string; readonly label: string };
  readonly choices?: readonly ScanChoice[];
};

const KEPT = 12;
const LONGEST_SHOWN = 60;

function isScan(value: unknown): value is Scan {
  const scan = value as Partial<Scan> | null;
  return (
    typeof scan?.id === 'string' &&
    typeof scan.code === 'string' &&
    typeof scan.ok === 'boolean' &&
    typeof scan.text === 'string'
  );
}

// What a form carries came from a browser: a link leads nowhere but into the portal, and only the newest scan may be chosen for.
function carried({ id, code, ok, text, at, link }: Scan): Scan {
  const when = typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? { at } : {};
  const way = link ? { link: { to: ownPath(String(link.to)), label: String(link.label) } } : {};
  return { id, code, ok, text, ...when, ...way };
}

/** The scans that a scan form carries along, so that the list needs neither a session nor JavaScript; anything unreadable is none. */
export function earlierScans(data: FormData): Scan[] {
  try {
    const parsed: unknown = JSON.parse(String(data.get('earlier') ?? '[]'));
    return Array.isArray(parsed) ? parsed.filter(isScan).slice(0, KEPT).map(carried) : [];
  } catch {
    return [];
  }
}

/** The list with the newest scan on top, no longer than it may be; a code that is no code is shown by its beginning. */
export function withScan({ code, ...scan }: Omit<Scan, 'id'>, earlier: readonly Scan[]): Scan[] {
  const shown = code.length > LONGEST_SHOWN ? `${code.slice(0, LONGEST_SHOWN)}…` : code;
  return [{ ...scan, code: shown || '–', id: crypto.randomUUID() }, ...earlier].slice(0, KEPT);
}
