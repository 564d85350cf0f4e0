/** The serial numbers in a pasted or scanned text: one per line, or parted by tabs, commas or semicolons. */
export function serialsIn(text: string): string[] {
  return text
    .split(/[\r\n\t,;]+/)
    .map((serial) => serial.trim())
    .filter((serial) => serial !== '');
}
