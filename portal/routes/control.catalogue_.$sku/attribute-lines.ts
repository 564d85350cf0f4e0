type Scalar = string | number | boolean;
type Value = Scalar | Scalar[];

function isValue(value: unknown): value is Value {
  const scalar = (one: unknown) => ['string', 'number', 'boolean'].includes(typeof one);
  return scalar(value) || (Array.isArray(value) && value.every(scalar));
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A value as somebody types it: numbers, yes and no, and lists as JSON writes them, everything else as it is. */
function readValue(text: string): Value {
  const value = parsed(text);
  return isValue(value) ? value : text;
}

// A text that would be read as something else stands in quotes.
function writeValue(value: unknown): string {
  return typeof value === 'string' && parsed(value) === undefined ? value : JSON.stringify(value);
}

/** Attributes as lines to edit, `code: value`. */
export function attributeLines(attributes: unknown): string {
  if (typeof attributes !== 'object' || attributes === null) return '';
  return Object.entries(attributes)
    .map(([code, value]) => `${code}: ${writeValue(value)}`)
    .join('\n');
}

/** The attributes that such lines say, or the number of the first line (from 1) that says none. */
export function readAttributeLines(
  text: string,
): { readonly attributes: Record<string, Value> } | { readonly bad: number } {
  const attributes: Record<string, Value> = {};
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const [, code, value] = /^\s*([^:\s]{1,80})\s*:\s*(.*\S)\s*$/.exec(line) ?? [];
    if (code === undefined || value === undefined) return { bad: index + 1 };
    attributes[code] = readValue(value);
  }
  return { attributes };
}
