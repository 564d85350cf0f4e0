/** A pattern for `ilike` that finds the text as it stands, wherever it is; NUL, which no stored text has, is left out. */
export function containing(text: string): string {
  return `%${text
    .replaceAll('\u0000', '')
    .trim()
    .replaceAll(/[\\%_]/g, '\\$&')}%`;
}
