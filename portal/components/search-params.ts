/** A link to the same page with some search parameters changed; an empty or null value removes one. */
export function withParams(current: URLSearchParams, changes: Readonly<Record<string, string | null>>): string {
  const next = new URLSearchParams(current);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
  }
  const text = next.toString();
  return text === '' ? '?' : `?${text}`;
}

/** The order a list is in, from `sort=number` or `sort=-number`. */
export function sortOf(
  params: URLSearchParams,
  fallback: string,
): { readonly key: string; readonly descending: boolean } {
  const sort = params.get('sort') ?? fallback;
  return sort.startsWith('-') ? { key: sort.slice(1), descending: true } : { key: sort, descending: false };
}
