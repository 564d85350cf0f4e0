/** The row's id behind a global one. */
export function rowOf(id: string): string {
  return Buffer.from(id, 'base64url').toString().split(':')[1] ?? '';
}
