/** What has become of the pieces at the supplier that had them: it rejected them itself, or an award takes them from it. */
export function formerlyOf({ kind }: { readonly kind: string }): 'rejected' | 'withdrawn' {
  return kind === 'REJECTED' ? 'rejected' : 'withdrawn';
}
