/** A technical attribute ready to be shown: a label's code, and what stands beside it. */
export type Attribute = {
  readonly code: string;
  readonly values: readonly (string | number | boolean)[];
  /** A range from the first value to the last. */
  readonly range: boolean;
  readonly unit: string | null;
};

// What attributes are measured in stands at the end of their code.
const UNITS: readonly (readonly [suffix: string, unit: string])[] = [
  ['_l_100km', 'l/100 km'],
  ['_wh_km', 'Wh/km'],
  ['_g_km', 'g/km'],
  ['_mhz', 'MHz'],
  ['_kw', 'kW'],
  ['_kg', 'kg'],
  ['_gb', 'GB'],
  ['_tb', 'TB'],
  ['_mm', 'mm'],
  ['_km', 'km'],
  ['_cc', 'cm³'],
  ['_cv', 'CV'],
  ['_eur', 'EUR'],
  ['_w', 'W'],
  ['_u', 'U'],
];

function measured(code: string): { readonly code: string; readonly unit: string | null } {
  if (code === 'wattage') return { code, unit: 'W' };
  const [suffix, unit] = UNITS.find(([end]) => code.endsWith(end)) ?? ['', null];
  return { code: suffix ? code.slice(0, -suffix.length) : code, unit };
}

function valuesOf(value: unknown): (string | number | boolean)[] {
  const list = Array.isArray(value) ? value : [value];
  return list.filter((one) => ['string', 'number', 'boolean'].includes(typeof one) && one !== '');
}

/** Reads the attributes of an item: units are told from codes, and pairs of `_min` and `_max` become one range. */
export function attributesOf(json: unknown): Attribute[] {
  if (typeof json !== 'object' || json === null) return [];
  const all = new Map(Object.entries(json));
  return [...all].flatMap(([name, value]): Attribute[] => {
    if (name.endsWith('_max') && all.has(`${name.slice(0, -4)}_min`)) return [];
    const end = name.endsWith('_min') ? all.get(`${name.slice(0, -4)}_max`) : undefined;
    const { code, unit } = measured(name.replace(/_(min|max)$/, ''));
    const values = [...new Set([...valuesOf(value), ...valuesOf(end)])];
    return values.length === 0 ? [] : [{ code, values, range: end !== undefined && values.length > 1, unit }];
  });
}

/** A code as words, for attributes that nobody has named. */
export function humanised(code: string): string {
  const words = code.replaceAll(/[_-]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
