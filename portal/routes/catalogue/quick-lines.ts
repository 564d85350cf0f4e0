export type QuickLine = { readonly line: number; readonly sku: string; readonly quantity: number };

export const MOST_QUICK_LINES = 50;

/**
 * Reads a typed or pasted list: a part number per line, and after a tab, a comma, a semicolon or spaces how many of it (1 when absent).
 * Empty lines are left out; what is no number becomes NaN.
 */
export function parseQuickLines(text: string): QuickLine[] {
  return text.split(/\r?\n/).flatMap((raw, index): QuickLine[] => {
    const [sku = '', quantity] = raw.trim().split(/[\t,;]+\s*|\s+/);
    if (sku === '') return [];
    return [{ line: index + 1, sku, quantity: quantity === undefined || quantity === '' ? 1 : Number(quantity) }];
  });
}
