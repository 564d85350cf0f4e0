import type { AttributeValue, Comparison } from './definition.ts';
import type { Shape } from './shape.ts';
import { type AttributeType, typeOfValue, type Vocabulary } from './vocabulary.ts';

type Path = readonly (string | number)[];

const COMPARISONS: readonly Comparison[] = ['eq', 'ne', 'lt', 'le', 'gt', 'ge', 'in'];
const MOST_TERMS = 500;
const MOST_COLUMNS = 12;
const MOST_ROWS = 5_000;
const DEEPEST = 12;
const LARGEST = 1e9;

function groupNamed(shape: Shape, value: unknown, path: Path, words: Vocabulary) {
  const group = typeof value === 'string' ? words.groups.get(value) : undefined;
  return group ?? shape.issue(path, 'unknown', 'is not a group of the model');
}

function attributeOf(shape: Shape, fields: Readonly<Record<string, unknown>>, path: Path, words: Vocabulary) {
  const group = groupNamed(shape, fields.group, [...path, 'group'], words);
  if (!group) return undefined;
  const type = typeof fields.attribute === 'string' ? group.attributes.get(fields.attribute) : undefined;
  return type ?? shape.issue([...path, 'attribute'], 'unknown', 'is not an attribute of any option of the group');
}

function valueType(shape: Shape, value: unknown, path: Path): AttributeType | undefined {
  const scalar =
    typeof value === 'string' || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
  const list = Array.isArray(value) && value.length <= 1_000 && value.every((entry) => typeof entry === 'string');
  if (scalar || list) return typeOfValue(value as AttributeValue);
  return shape.issue(path, 'malformed', 'must be a number, a text, true or false, or a list of texts');
}

function checkComparison(
  shape: Shape,
  op: unknown,
  left: AttributeType | undefined,
  right: AttributeType | undefined,
  path: Path,
): void {
  if (!COMPARISONS.some((known) => known === op)) {
    shape.issue([...path, 'op'], 'malformed', `must be one of ${COMPARISONS.join(', ')}`);
    return;
  }
  if (!left || !right) return;
  const ordered = op !== 'eq' && op !== 'ne' && op !== 'in';
  if (
    op === 'in'
      ? right === 'list' && left !== 'list'
      : left === right && left !== 'list' && (!ordered || left === 'number')
  )
    return;
  shape.issue([...path, 'op'], 'not_comparable', `${left} ${op} ${right} cannot be compared`);
}

function checkAtom(shape: Shape, fields: Readonly<Record<string, unknown>>, path: Path, words: Vocabulary): void {
  if ('attribute' in fields) {
    shape.fields(fields, path, ['group', 'attribute', 'op', 'value']);
    const left = attributeOf(shape, fields, path, words);
    checkComparison(shape, fields.op, left, valueType(shape, fields.value, [...path, 'value']), path);
    return;
  }
  shape.fields(fields, path, ['group', 'option', 'atLeast']);
  const group = groupNamed(shape, fields.group, [...path, 'group'], words);
  if (fields.option !== undefined && group && !group.options.has(String(fields.option)))
    shape.issue([...path, 'option'], 'unknown', 'is not an option of the group');
  if (fields.atLeast === undefined) return;
  shape.integer(fields.atLeast, [...path, 'atLeast'], 1, 1_000);
  if (fields.option === undefined) shape.issue([...path, 'atLeast'], 'malformed', 'needs an option');
}

/** Checks a condition: known references, comparable types, at most a dozen levels deep. */
export function checkCondition(shape: Shape, value: unknown, path: Path, words: Vocabulary, depth = 0): void {
  if (depth > DEEPEST) {
    shape.issue(path, 'too_large', `must not be nested more than ${DEEPEST} levels deep`);
    return;
  }
  const fields = shape.fields(value, path, [
    'all',
    'any',
    'not',
    'group',
    'option',
    'atLeast',
    'attribute',
    'op',
    'value',
  ]);
  if (!fields) return;
  const key = (['all', 'any', 'not'] as const).find((known) => known in fields);
  if (!key) {
    checkAtom(shape, fields, path, words);
    return;
  }
  shape.fields(fields, path, [key]);
  const parts = key === 'not' ? [fields.not] : shape.list(fields[key], [...path, key], 1_000);
  parts.forEach((part, at) => {
    checkCondition(shape, part, [...path, key, at], words, depth + 1);
  });
}

/** Checks the terms of a sum; attributes must be numbers. */
export function checkTerms(shape: Shape, value: unknown, path: Path, words: Vocabulary): void {
  shape.list(value, path, MOST_TERMS).forEach((entry, at) => {
    const here = [...path, at];
    const fields = shape.fields(entry, here, ['group', 'attribute', 'factor']);
    if (!fields) return;
    const groups =
      fields.group === undefined
        ? [...words.groups.values()]
        : [groupNamed(shape, fields.group, [...here, 'group'], words)];
    if (fields.factor !== undefined) shape.number(fields.factor, [...here, 'factor'], 0, 1_000_000);
    if (fields.attribute === undefined) return;
    const types = groups.flatMap((group) => group?.attributes.get(String(fields.attribute)) ?? []);
    if (types.length === 0) shape.issue([...here, 'attribute'], 'unknown', 'is not an attribute of any such option');
    else if (types.some((type) => type !== 'number'))
      shape.issue([...here, 'attribute'], 'not_comparable', 'must be a number to be added up');
    else if (groups.some((group) => group?.negative.has(String(fields.attribute))))
      shape.issue([...here, 'attribute'], 'out_of_range', 'must not be negative on any option to be added up');
  });
}

type Fields = Readonly<Record<string, unknown>>;

function checkCompare(shape: Shape, fields: Fields, path: Path, words: Vocabulary): void {
  const left = shape.fields(fields.left, [...path, 'left'], ['group', 'attribute']);
  const right = shape.fields(fields.right, [...path, 'right'], ['group', 'attribute', 'value']);
  if (!left || !right) return;
  const leftType = attributeOf(shape, left, [...path, 'left'], words);
  if ('value' in right) shape.fields(right, [...path, 'right'], ['value']);
  const rightType =
    'value' in right
      ? valueType(shape, right.value, [...path, 'right', 'value'])
      : attributeOf(shape, right, [...path, 'right'], words);
  checkComparison(shape, fields.op, leftType, rightType, path);
}

function checkCell(shape: Shape, cell: unknown, path: Path, known: ReadonlySet<string> | undefined): void {
  if (cell === null || cell === '*') return;
  if (known) {
    if (typeof cell !== 'string' || !known.has(cell)) shape.issue(path, 'unknown', 'is not an option of the group');
  } else if (typeof cell !== 'string' && typeof cell !== 'boolean' && typeof cell !== 'number')
    shape.issue(path, 'malformed', 'must be an attribute value, null or *');
}

function checkTable(shape: Shape, fields: Fields, path: Path, words: Vocabulary): void {
  if (fields.mode !== 'allow' && fields.mode !== 'forbid')
    shape.issue([...path, 'mode'], 'malformed', 'must be allow or forbid');
  const columns = shape.list(fields.columns, [...path, 'columns'], MOST_COLUMNS, 1).map((entry, at) => {
    const here = [...path, 'columns', at];
    const column = shape.fields(entry, here, ['group', 'attribute']);
    if (!column) return undefined;
    const group = groupNamed(shape, column.group, [...here, 'group'], words);
    if (group && !group.pickOne)
      shape.issue([...here, 'group'], 'not_comparable', 'must be a group in which one kind is picked');
    if (column.attribute !== undefined) attributeOf(shape, column, here, words);
    return column.attribute === undefined ? group?.options : undefined;
  });
  shape.list(fields.rows, [...path, 'rows'], MOST_ROWS, 1).forEach((row, at) => {
    const here = [...path, 'rows', at];
    const cells = shape.list(row, here, MOST_COLUMNS);
    if (cells.length !== columns.length) shape.issue(here, 'malformed', 'must have one cell for each column');
    cells.forEach((cell, k) => {
      checkCell(shape, cell, [...here, k], columns[k]);
    });
  });
}

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  requires: ['when', 'needs'],
  excludes: ['when', 'bars'],
  compare: ['left', 'op', 'right', 'when'],
  resource: ['used', 'provided', 'constant', 'when'],
  table: ['mode', 'columns', 'rows', 'when'],
};

/** Checks one rule and returns its code. */
export function checkRule(shape: Shape, value: unknown, path: Path, words: Vocabulary): string | undefined {
  const kind = (value as { kind?: unknown } | null)?.kind;
  const own = typeof kind === 'string' && Object.hasOwn(FIELDS, kind) ? FIELDS[kind] : undefined;
  if (!own) return shape.issue([...path, 'kind'], 'malformed', `must be one of ${Object.keys(FIELDS).join(', ')}`);
  const fields = shape.fields(value, path, ['code', 'names', 'kind', ...own]);
  if (!fields) return undefined;
  shape.names(fields.names, [...path, 'names']);
  const logical = kind === 'requires' || kind === 'excludes';
  if (logical || fields.when !== undefined) checkCondition(shape, fields.when, [...path, 'when'], words);
  if (kind === 'requires') checkCondition(shape, fields.needs, [...path, 'needs'], words);
  if (kind === 'excludes') checkCondition(shape, fields.bars, [...path, 'bars'], words);
  if (kind === 'compare') checkCompare(shape, fields, path, words);
  if (kind === 'table') checkTable(shape, fields, path, words);
  if (kind === 'resource') {
    checkTerms(shape, fields.used, [...path, 'used'], words);
    checkTerms(shape, fields.provided, [...path, 'provided'], words);
    if (fields.constant !== undefined) shape.number(fields.constant, [...path, 'constant'], -LARGEST, LARGEST);
  }
  return shape.code(fields.code, [...path, 'code']);
}
