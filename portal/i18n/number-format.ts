const known = new Map<string, Intl.NumberFormat>();

/** A format for numbers. Making one takes longer than rendering what it is for, so that each is made once. */
export function numberFormat(tag: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = `${tag} ${JSON.stringify(options)}`;
  const format = known.get(key) ?? new Intl.NumberFormat(tag, options);
  known.set(key, format);
  return format;
}
