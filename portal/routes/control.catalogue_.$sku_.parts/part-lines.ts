/** A part as a line says it: how many of which part number, and whether only its own parts are stocked. */
export type PartLine = { readonly quantity: number; readonly sku: string; readonly phantom: boolean };

/** Parts as lines to edit, `2 CPU-1`; a phantom one ends with an asterisk. */
export function partLines(parts: readonly PartLine[]): string {
  return parts.map(({ quantity, sku, phantom }) => `${quantity} ${sku}${phantom ? ' *' : ''}`).join('\n');
}

/** The parts that such lines say, or the number of the first line (from 1) that says none. Empty lines are left out. */
export function readPartLines(text: string): { readonly parts: PartLine[] } | { readonly bad: number } {
  const parts: PartLine[] = [];
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [, quantity, sku, star] = /^\s*(\d{1,6})\s+(\S(?:.*?\S)??)(\s+\*)?\s*$/.exec(line) ?? [];
    if (quantity === undefined || sku === undefined) return { bad: index + 1 };
    parts.push({ quantity: Number(quantity), sku, phantom: star !== undefined });
  }
  return { parts };
}
