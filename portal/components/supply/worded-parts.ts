export type WordedLine = { readonly quantity: number; readonly component: { readonly name: string } };

/** `2 × Chassis, 4 × Drive`: each part once with all of its pieces, however many lines it is spread over. */
export function partsInWords(tag: string, lines: readonly WordedLine[]): string {
  const pieces = new Map<string, number>();
  for (const { quantity, component } of lines) pieces.set(component.name, (pieces.get(component.name) ?? 0) + quantity);
  const number = new Intl.NumberFormat(tag);
  const worded = [...pieces].map(([name, quantity]) => `${number.format(quantity)} × ${name}`);
  return worded.join(tag.startsWith('zh') ? '、' : ', ');
}
