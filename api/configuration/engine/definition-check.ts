import { type AttributeValue, type ModelDefinition, picksOne } from './definition.ts';
import { checkCondition, checkRule, checkTerms } from './rule-check.ts';
import { type DefinitionIssue, Shape } from './shape.ts';
import { resourceWeights } from './terms.ts';
import { type AttributeType, typeOfValue, type Vocabulary } from './vocabulary.ts';
import { checkAssumptions, checkLifeCosts } from './whole-life-check.ts';

export type { DefinitionIssue } from './shape.ts';

type Path = readonly (string | number)[];
type Attributes = { readonly attributes: Map<string, AttributeType>; readonly negative: Set<string> };

const MOST = {
  groups: 500,
  options: 5_000,
  allOptions: 20_000,
  rules: 20_000,
  quantity: 1_000,
  items: 500,
  values: 100,
};
const LARGEST = 1e9;

/** Raised when a definition that `checkDefinition` refuses is compiled. */
export class DefinitionError extends Error {
  readonly code = 'DEFINITION';
  readonly issues: readonly DefinitionIssue[];

  constructor(issues: readonly DefinitionIssue[]) {
    super(`the definition has ${issues.length} issues, first: ${issues[0]?.path.join('.')} ${issues[0]?.message}`);
    this.name = 'DefinitionError';
    this.issues = issues;
  }
}

function checkItems(shape: Shape, value: unknown, path: Path): void {
  shape.list(value, path, MOST.items).forEach((item, at) => {
    const fields = shape.fields(item, [...path, at], ['sku', 'quantity']);
    if (!fields) return;
    shape.text(fields.sku, [...path, at, 'sku']);
    shape.integer(fields.quantity, [...path, at, 'quantity'], 1, 1_000_000);
  });
}

function isValue(value: unknown): value is AttributeValue {
  if (typeof value === 'number') return Number.isFinite(value) && Math.abs(value) <= LARGEST;
  if (typeof value === 'string') return value.length <= 200;
  if (typeof value === 'boolean') return true;
  return (
    Array.isArray(value) &&
    value.length <= 1_000 &&
    value.every((entry) => typeof entry === 'string' && entry.length <= 200)
  );
}

function checkAttributes(
  shape: Shape,
  value: unknown,
  path: Path,
  words: Vocabulary,
  { attributes: known, negative }: Attributes,
): void {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    shape.issue(path, 'malformed', 'must be an object');
    return;
  }
  for (const [code, entry] of Object.entries(value)) {
    const at = [...path, code];
    shape.code(code, at);
    if (!isValue(entry)) {
      shape.issue(at, 'malformed', 'must be a number up to 1e9, a text, true or false, or a list of texts');
      continue;
    }
    if (typeof entry === 'number' && entry < 0) negative.add(code);
    const type = words.declared ? words.declared.get(code) : (known.get(code) ?? typeOfValue(entry));
    if (!type) shape.issue(at, 'unknown', `attribute ${code} is not declared`);
    else if (type !== typeOfValue(entry)) shape.issue(at, 'not_comparable', `attribute ${code} is a ${type}`);
    else known.set(code, type);
  }
}

const OPTION_FIELDS = ['code', 'names', 'items', 'attributes', 'maxQuantity', 'quantities'];

function checkOption(shape: Shape, value: unknown, path: Path, words: Vocabulary, attributes: Attributes) {
  const fields = shape.fields(value, path, OPTION_FIELDS);
  if (!fields) return undefined;
  shape.names(fields.names, [...path, 'names']);
  checkItems(shape, fields.items, [...path, 'items']);
  checkAttributes(shape, fields.attributes, [...path, 'attributes'], words, attributes);
  if (fields.maxQuantity !== undefined) {
    shape.integer(fields.maxQuantity, [...path, 'maxQuantity'], 1, MOST.quantity);
    if (fields.quantities !== undefined)
      shape.issue([...path, 'quantities'], 'malformed', 'must not stand beside maxQuantity');
  }
  if (fields.quantities !== undefined) {
    const quantities = shape.list(fields.quantities, [...path, 'quantities'], 100, 1);
    quantities.forEach((quantity, at) => {
      shape.integer(quantity, [...path, 'quantities', at], 1, MOST.quantity);
    });
    if (new Set(quantities).size < quantities.length)
      shape.issue([...path, 'quantities'], 'duplicate', 'names a quantity twice');
  }
  return shape.code(fields.code, [...path, 'code']);
}

const GROUP_FIELDS = ['code', 'names', 'min', 'max', 'maxKinds', 'options', 'default', 'section', 'when'];

function checkGroup(shape: Shape, value: unknown, path: Path, words: Vocabulary): string | undefined {
  const fields = shape.fields(value, path, GROUP_FIELDS);
  if (!fields) return undefined;
  const code = shape.code(fields.code, [...path, 'code']);
  shape.names(fields.names, [...path, 'names']);
  const min = shape.integer(fields.min, [...path, 'min'], 0, MOST.quantity) ?? 0;
  const max = shape.integer(fields.max, [...path, 'max'], 1, MOST.quantity) ?? 1;
  if (min > max) shape.issue([...path, 'min'], 'out_of_range', 'must not exceed max');
  if (fields.maxKinds !== undefined) shape.integer(fields.maxKinds, [...path, 'maxKinds'], 1, MOST.quantity);
  const attributes: Attributes = { attributes: new Map(), negative: new Set() };
  const options = shape
    .list(fields.options, [...path, 'options'], MOST.options, 1)
    .map((option, at) => checkOption(shape, option, [...path, 'options', at], words, attributes));
  shape.unique(options, [...path, 'options']);
  if (fields.default !== undefined && !options.some((option) => option === fields.default))
    shape.issue([...path, 'default'], 'unknown', 'is not an option of the group');
  if (fields.section !== undefined && !words.sections.has(String(fields.section)))
    shape.issue([...path, 'section'], 'unknown', 'is not a section of the model');
  if (code === undefined) return undefined;
  words.groups.set(code, {
    pickOne: max <= 1 || fields.maxKinds === 1,
    options: new Set(options.filter((option) => option !== undefined)),
    ...attributes,
  });
  return code;
}

function declaredAttributes(shape: Shape, value: unknown): Map<string, AttributeType> | undefined {
  if (value === undefined) return undefined;
  const declared = new Map<string, AttributeType>();
  const codes = shape.list(value, ['attributes'], 1_000).map((entry, at) => {
    const path = ['attributes', at];
    const fields = shape.fields(entry, path, ['code', 'names', 'type', 'unit']);
    if (!fields) return undefined;
    shape.names(fields.names, [...path, 'names']);
    if (fields.unit !== undefined) shape.text(fields.unit, [...path, 'unit'], 20);
    const code = shape.code(fields.code, [...path, 'code']);
    const type = (['number', 'text', 'boolean', 'list'] as const).find((known) => known === fields.type);
    if (!type) shape.issue([...path, 'type'], 'malformed', 'must be number, text, boolean or list');
    else if (code !== undefined) declared.set(code, type);
    return code;
  });
  shape.unique(codes, ['attributes']);
  return declared;
}

function checkSections(shape: Shape, value: unknown): Set<string> {
  if (value === undefined) return new Set();
  const codes = shape.list(value, ['sections'], 100).map((entry, at) => {
    const fields = shape.fields(entry, ['sections', at], ['code', 'names']);
    if (!fields) return undefined;
    shape.names(fields.names, ['sections', at, 'names']);
    return shape.code(fields.code, ['sections', at, 'code']);
  });
  shape.unique(codes, ['sections']);
  return new Set(codes.filter((code) => code !== undefined));
}

function checkValues(shape: Shape, value: unknown, words: Vocabulary): Set<string> {
  if (value === undefined) return new Set();
  const codes = shape.list(value, ['values'], MOST.values).map((entry, at) => {
    const path = ['values', at];
    const fields = shape.fields(entry, path, ['code', 'names', 'unit', 'terms', 'constant']);
    if (!fields) return undefined;
    shape.names(fields.names, [...path, 'names']);
    if (fields.unit !== undefined) shape.text(fields.unit, [...path, 'unit'], 20);
    if (fields.constant !== undefined) shape.number(fields.constant, [...path, 'constant'], -LARGEST, LARGEST);
    checkTerms(shape, fields.terms, [...path, 'terms'], words);
    return shape.code(fields.code, [...path, 'code']);
  });
  shape.unique(codes, ['values']);
  return new Set(codes.filter((code) => code !== undefined));
}

/** Sums must stay exact in the search: the largest possible one is below 2^53. */
function checkSums(shape: Shape, definition: ModelDefinition): void {
  definition.rules.forEach((rule, at) => {
    if (rule.kind !== 'resource') return;
    const { pieces, constant } = resourceWeights(definition, rule);
    const most = definition.groups.reduce((sum, group, g) => {
      const heaviest = (pieces[g] ?? []).reduce((top, weight) => Math.max(top, Math.abs(weight)), 0);
      return sum + heaviest * group.max * (picksOne(group) ? 1 : group.options.length);
    }, Math.abs(constant));
    if (!Number.isSafeInteger(most * 4))
      shape.issue(['rules', at], 'too_large', 'adds up to numbers that are too large');
  });
}

const MODEL_FIELDS = ['groups', 'rules', 'baseItems', 'attributes', 'values', 'assumptions', 'lifeCosts', 'sections'];

/** Everything that is wrong with a model definition read from anywhere; an empty list means that it can be compiled. */
export function checkDefinition(value: unknown): readonly DefinitionIssue[] {
  const shape = new Shape();
  const fields = shape.fields(value, [], MODEL_FIELDS);
  if (!fields) return shape.issues;
  const words: Vocabulary = {
    groups: new Map(),
    declared: declaredAttributes(shape, fields.attributes),
    sections: checkSections(shape, fields.sections),
  };
  const groups = shape.list(fields.groups, ['groups'], MOST.groups, 1);
  shape.unique(
    groups.map((group, at) => checkGroup(shape, group, ['groups', at], words)),
    ['groups'],
  );
  const options = [...words.groups.values()].reduce((sum, group) => sum + group.options.size, 0);
  if (options > MOST.allOptions) shape.issue(['groups'], 'too_large', `must have at most ${MOST.allOptions} options`);
  groups.forEach((group, at) => {
    const when = (group as { when?: unknown } | null)?.when;
    if (when !== undefined) checkCondition(shape, when, ['groups', at, 'when'], words);
  });
  const rules = shape.list(fields.rules, ['rules'], MOST.rules);
  shape.unique(
    rules.map((rule, at) => checkRule(shape, rule, ['rules', at], words)),
    ['rules'],
  );
  checkItems(shape, fields.baseItems, ['baseItems']);
  const values = checkValues(shape, fields.values, words);
  checkLifeCosts(shape, fields.lifeCosts, values, checkAssumptions(shape, fields.assumptions));
  if (shape.issues.length === 0) checkSums(shape, value as ModelDefinition);
  return shape.issues;
}
