/** A serial shipping container code as it is printed under its bar code: `(00) 3 1234567 890123456 7`. */
export function printedSscc(sscc: string): string {
  return `(00) ${sscc.slice(0, 1)} ${sscc.slice(1, 8)} ${sscc.slice(8, 17)} ${sscc.slice(17)}`;
}
