/** What a list of findings can be narrowed to, as it stands in the address. */
export const FINDING_KINDS = ['bad', 'conflict', 'duplicate', 'warning'] as const;

const KINDS = { bad: 'BAD', conflict: 'CONFLICT', duplicate: 'DUPLICATE', warning: 'WARNING' } as const;

type Params = Record<string, string>;
type Words = { (key: string, values?: Params): string; has(key: string): boolean };

/** The kind asked for in the address, as it stands there and as the API takes it; unknown ones narrow nothing. */
export function findingKind(params: URLSearchParams) {
  const kind = FINDING_KINDS.find((one) => one === params.get('kind'));
  return { kind: kind ?? '', filter: kind ? KINDS[kind] : null } as const;
}

function textsOf(params: unknown): Params {
  if (typeof params !== 'object' || params === null) return {};
  return Object.fromEntries(Object.entries(params).map(([name, value]) => [name, String(value)]));
}

/** A finding's reason in words; its code where no words are known. */
export function findingReason(t: Words, { code, params }: { readonly code: string; readonly params: unknown }): string {
  const values = textsOf(params);
  const key = code === 'same_sku' && 'firstLine' in values ? 'reason.same_sku_in_file' : `reason.${code}`;
  return t.has(key) ? t(key, values) : code;
}

/** Why a file could not be read, in words; the API names the reason, the last line read, the columns concerned and those of the file. */
export function failureReason(t: Words, failure: string): string {
  const [, reason = '', line = '', rest = ''] = /\((\w+)\) after line (\d+)(?:: (.*))?$/s.exec(failure) ?? [];
  const key = `failure.${reason}`;
  const [columns = '', found = ''] = rest.split(/ missing; its columns: |; give a mapping of your own/);
  return reason !== '' && t.has(key) ? t(key, { line, columns, found }) : failure;
}
