/** A pattern for `ilike` that finds the text as it stands, wherever it is. */
export function containing(text: string): string {
  return `%${text.trim().replaceAll(/[\\%_]/g, '\\$&')}%`;
}
