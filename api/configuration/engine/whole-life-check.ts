import type { Shape } from './shape.ts';

type Path = readonly (string | number)[];

const MOST = 50;
const LARGEST = 1e9;

/** Checks the assumptions of a model; tells of each whether it is a rate in money. */
export function checkAssumptions(shape: Shape, value: unknown): Map<string, boolean> {
  const known = new Map<string, boolean>();
  if (value === undefined) return known;
  const codes = shape.list(value, ['assumptions'], MOST).map((entry, at) => {
    const path = ['assumptions', at];
    const fields = shape.fields(entry, path, ['code', 'names', 'unit', 'value', 'least', 'most']);
    if (!fields) return undefined;
    shape.names(fields.names, [...path, 'names']);
    if (fields.unit !== undefined) shape.text(fields.unit, [...path, 'unit'], 20);
    const least = fields.least === undefined ? 0 : shape.number(fields.least, [...path, 'least'], 0, LARGEST);
    const most = fields.most === undefined ? LARGEST : shape.number(fields.most, [...path, 'most'], 0, LARGEST);
    const isMoney = checkAssumed(shape, fields.value, [...path, 'value'], least ?? 0, most ?? LARGEST);
    const code = shape.code(fields.code, [...path, 'code']);
    if (code !== undefined) known.set(code, isMoney);
    return code;
  });
  shape.unique(codes, ['assumptions']);
  return known;
}

function checkAssumed(shape: Shape, value: unknown, path: Path, least: number, most: number): boolean {
  if (typeof value !== 'object' || value === null) {
    shape.number(value, path, least, most);
    return false;
  }
  const rates = Object.entries(value);
  if (rates.length === 0) shape.issue(path, 'out_of_range', 'must have at least 1 currency');
  for (const [currency, rate] of rates) {
    if (!/^[A-Z]{3}$/.test(currency)) shape.issue([...path, currency], 'malformed', 'must be a currency of ISO 4217');
    shape.number(rate, [...path, currency], least, most);
  }
  return true;
}

/** Checks what owning a unit costs: every part of each product is known, and exactly one of them is money. */
export function checkLifeCosts(
  shape: Shape,
  value: unknown,
  values: ReadonlySet<string>,
  assumptions: ReadonlyMap<string, boolean>,
): void {
  if (value === undefined) return;
  const codes = shape.list(value, ['lifeCosts'], MOST).map((entry, at) => {
    const path = ['lifeCosts', at];
    const fields = shape.fields(entry, path, ['code', 'names', 'basis', 'factor', 'assumptions']);
    if (!fields) return undefined;
    shape.names(fields.names, [...path, 'names']);
    if (fields.factor !== undefined) shape.number(fields.factor, [...path, 'factor'], -LARGEST, LARGEST);
    if (fields.factor === 0) shape.issue([...path, 'factor'], 'out_of_range', 'must not be 0');
    checkBasis(shape, fields.basis, [...path, 'basis'], values);
    const used = shape.list(fields.assumptions, [...path, 'assumptions'], MOST);
    used.forEach((code, index) => {
      const at = [...path, 'assumptions', index];
      if (!assumptions.has(String(code)))
        shape.issue(at, 'unknown', `${String(code)} is not an assumption of the model`);
      if (used.indexOf(code) < index) shape.issue(at, 'duplicate', `${String(code)} is used twice`);
    });
    const amounts = used.filter((code) => assumptions.get(String(code))).length + (fields.basis === 'price' ? 1 : 0);
    if (amounts !== 1)
      shape.issue([...path, 'assumptions'], 'not_money', 'must multiply by exactly one amount of money');
    return shape.code(fields.code, [...path, 'code']);
  });
  shape.unique(codes, ['lifeCosts']);
}

function checkBasis(shape: Shape, value: unknown, path: Path, values: ReadonlySet<string>): void {
  if (value === undefined || value === 'price') return;
  const fields = shape.fields(value, path, ['value']);
  if (fields && !values.has(String(fields.value)))
    shape.issue([...path, 'value'], 'unknown', `${String(fields.value)} is not a derived value of the model`);
}
