/** What is wrong with a definition, where (path of keys and positions) and in the developer's English. */
export type DefinitionIssue = {
  readonly path: readonly (string | number)[];
  readonly code:
    | 'malformed'
    | 'not_whole'
    | 'unknown'
    | 'duplicate'
    | 'out_of_range'
    | 'too_large'
    | 'not_comparable'
    | 'not_money';
  readonly message: string;
};

type Path = readonly (string | number)[];
type Fields = Readonly<Record<string, unknown>>;

/** Reads unknown JSON and collects what does not fit, up to a limit. */
export class Shape {
  readonly issues: DefinitionIssue[] = [];

  issue(path: Path, code: DefinitionIssue['code'], message: string): undefined {
    if (this.issues.length < 200) this.issues.push({ path, code, message });
    return undefined;
  }

  /** An object with no other keys than the allowed ones. */
  fields(value: unknown, path: Path, allowed: readonly string[]): Fields | undefined {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return this.issue(path, 'malformed', 'must be an object');
    const fields = value as Fields;
    for (const key of Object.keys(fields))
      if (!allowed.includes(key)) this.issue([...path, key], 'malformed', 'is not a known field');
    return fields;
  }

  list(value: unknown, path: Path, most: number, least = 0): readonly unknown[] {
    if (!Array.isArray(value)) {
      this.issue(path, 'malformed', 'must be a list');
      return [];
    }
    if (value.length > most) {
      this.issue(path, 'too_large', `must have at most ${most} entries`);
      return [];
    }
    if (value.length < least) this.issue(path, 'out_of_range', `must have at least ${least} entries`);
    return value;
  }

  /** A code of letters, digits, dot, dash and underscore, 1 to 80 characters. */
  code(value: unknown, path: Path): string | undefined {
    if (typeof value === 'string' && /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/.test(value)) return value;
    return this.issue(path, 'malformed', 'must be a code of letters, digits, dot, dash and underscore');
  }

  text(value: unknown, path: Path, most = 200): string | undefined {
    if (typeof value === 'string' && value.trim() !== '' && value.length <= most) return value;
    return this.issue(path, 'malformed', `must be a text of 1 to ${most} characters`);
  }

  number(value: unknown, path: Path, least: number, most: number): number | undefined {
    if (typeof value !== 'number' || !Number.isFinite(value)) return this.issue(path, 'malformed', 'must be a number');
    if (value < least || value > most) return this.issue(path, 'out_of_range', `must be from ${least} to ${most}`);
    return value;
  }

  integer(value: unknown, path: Path, least: number, most: number): number | undefined {
    if (typeof value === 'number' && !Number.isInteger(value))
      return this.issue(path, 'not_whole', 'must be a whole number');
    return this.number(value, path, least, most);
  }

  names(value: unknown, path: Path): void {
    const names = this.fields(value, path, ['en', 'zh-Hant', 'zh-Hans']);
    if (!names) return;
    for (const locale of ['en', 'zh-Hant', 'zh-Hans']) this.text(names[locale], [...path, locale], 1000);
  }

  /** Reports codes that occur twice. */
  unique(codes: readonly (string | undefined)[], path: Path): void {
    const seen = new Set<string>();
    codes.forEach((code, at) => {
      if (code === undefined) return;
      if (seen.has(code)) this.issue([...path, at, 'code'], 'duplicate', `${code} is used twice`);
      seen.add(code);
    });
  }
}
