/** The GS1 check digit of a run of digits: weights 3 and 1 from the right (GS1 General Specifications, 7.9). */
export function checkDigit(digits: string): number {
  let sum = 0;
  for (let at = digits.length - 1, weight = 3; at >= 0; at -= 1, weight = 4 - weight)
    sum += Number(digits[at]) * weight;
  return (10 - (sum % 10)) % 10;
}

/**
 * A serial shipping container code of 18 digits from an extension digit, a GS1 company prefix (7 to 10 digits) and a serial number that fits
 * into the rest; refuses what does not.
 */
export function sscc(extension: number, companyPrefix: string, serial: bigint): string {
  const places = 16 - companyPrefix.length;
  const reference = serial.toString().padStart(places, '0');
  if (!/^\d{7,10}$/.test(companyPrefix) || !Number.isInteger(extension) || extension < 0 || extension > 9) {
    throw new RangeError('an SSCC needs one extension digit and a company prefix of 7 to 10 digits');
  }
  if (serial < 0n || reference.length > places) throw new RangeError('the serial number does not fit into an SSCC');
  const digits = `${extension}${companyPrefix}${reference}`;
  return `${digits}${checkDigit(digits)}`;
}

/** True for 18 digits with a right check digit. */
export function isSscc(text: string): boolean {
  return /^\d{18}$/.test(text) && hasCheckDigit(text);
}

/**
 * The serial shipping container code in what a scanner sends or a person copies from a label: with or without the application identifier
 * 00 and the scanner's symbology prefix, in groups or in one. Null for anything else, a wrong check digit included.
 */
export function ssccIn(text: string): string | null {
  const digits = text.replace(/^\]C1/i, '').replace(/[\s().-]/g, '');
  const bare = /^00\d{18}$/.test(digits) ? digits.slice(2) : digits;
  return isSscc(bare) ? bare : null;
}

/** True for a GTIN-8, -12, -13 or -14 with a right check digit. */
export function isGtin(text: string): boolean {
  return /^(\d{8}|\d{12,14})$/.test(text) && hasCheckDigit(text);
}

function hasCheckDigit(digits: string): boolean {
  return checkDigit(digits.slice(0, -1)) === Number(digits.at(-1));
}
