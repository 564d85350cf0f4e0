import { z } from 'zod';
import { checkDefinition, type DefinitionIssue, type ModelDefinition } from '#engine';
import { CodeTakenError } from '../catalog/item.ts';
import { InvalidInputError, type Issue, NotFoundError } from '../kernel/error.ts';
import { parse } from '../kernel/parse.ts';
import { type ModelTest, modelTest } from './model-test.ts';

/** What an author works on: a definition that may still have gaps, and the test cases that belong to it. */
export type DraftContent = { readonly definition: ModelDefinition; readonly tests: readonly ModelTest[] };

/** The kinds of parts that are edited one by one. */
export const MODEL_PARTS = [
  'group',
  'option',
  'attribute',
  'rule',
  'value',
  'assumption',
  'life_cost',
  'section',
  'base_item',
  'test',
] as const;
export type ModelPart = (typeof MODEL_PARTS)[number];

/** Which list of the model; options are those of a group. */
export type Place = { readonly part: ModelPart; readonly group?: string | null | undefined };

type Part = Readonly<Record<string, unknown>>;

export const EMPTY_DRAFT: DraftContent = {
  definition: { baseItems: [], attributes: [], groups: [], rules: [] },
  tests: [],
};

const LARGEST_DRAFT = 2_000_000;
const KEYS = {
  group: 'groups',
  attribute: 'attributes',
  rule: 'rules',
  value: 'values',
  assumption: 'assumptions',
  life_cost: 'lifeCosts',
  section: 'sections',
  base_item: 'baseItems',
} as const;

/** The code by which a part is known; base items are known by their part number. */
function codeOf(place: Place, part: Part): string {
  return String((place.part === 'base_item' ? part.sku : part.code) ?? '');
}

function groupAt({ definition }: DraftContent, place: Place): number {
  const at = definition.groups.findIndex(({ code }) => code === place.group);
  if (at < 0) throw new NotFoundError('ModelPart');
  return at;
}

function partsAt(content: DraftContent, place: Place): readonly Part[] {
  if (place.part === 'test') return content.tests;
  if (place.part === 'option') return content.definition.groups[groupAt(content, place)]?.options ?? [];
  return (content.definition[KEYS[place.part]] ?? []) as readonly Part[];
}

function withParts(content: DraftContent, place: Place, parts: readonly Part[]): DraftContent {
  if (place.part === 'test') return { ...content, tests: parts as unknown as ModelTest[] };
  const { definition } = content;
  if (place.part !== 'option') return { ...content, definition: { ...definition, [KEYS[place.part]]: parts } };
  const at = groupAt(content, place);
  const groups = definition.groups.map((group, index) => (index === at ? { ...group, options: parts } : group));
  return { ...content, definition: { ...definition, groups } as unknown as ModelDefinition };
}

function pathOf(content: DraftContent, place: Place, at: number): (string | number)[] {
  if (place.part === 'test') return ['tests', at];
  if (place.part === 'option') return ['groups', groupAt(content, place), 'options', at];
  return [KEYS[place.part], at];
}

const worded = ({ code, message }: DefinitionIssue, path: readonly (string | number)[]): Issue => ({
  path: path.join('.'),
  code,
  message,
});

// A draft may have gaps and loose references, but never a shape that it could not be shown or edited in.
const UNFIT = new Set<DefinitionIssue['code']>(['malformed', 'not_whole', 'too_large', 'duplicate']);

function refuseUnfit(content: DraftContent): void {
  const issues = checkDefinition(content.definition).filter(({ code }) => UNFIT.has(code));
  if (issues.length > 0)
    throw new InvalidInputError(issues.map((issue) => worded(issue, ['definition', ...issue.path])));
  if (JSON.stringify(content).length > LARGEST_DRAFT)
    throw new InvalidInputError([{ path: 'definition', code: 'too_large', message: 'is larger than a model may be' }]);
}

/** Puts a whole definition (and tests, when given) in place of the draft's. Refuses what no model could be read from. */
export function replaceContent(content: DraftContent, definition: unknown, tests?: unknown): DraftContent {
  const replaced = {
    definition: definition as ModelDefinition,
    tests: tests === undefined || tests === null ? content.tests : readTests(tests),
  };
  refuseUnfit(replaced);
  return replaced;
}

/** The test cases in an unknown value; refuses with every issue, and codes that occur twice. */
export function readTests(tests: unknown): ModelTest[] {
  const read = parse(z.object({ tests: z.array(modelTest).max(500) }), { tests }).tests;
  const twice = read.find(({ code }, at) => read.findIndex((other) => other.code === code) !== at);
  if (twice)
    throw new InvalidInputError([{ path: 'tests', code: 'duplicate', message: `${twice.code} is used twice` }]);
  return read;
}

/**
 * Adds a part at the end of its list, or writes over the one of that code. A group's options are kept when the body leaves them out.
 * Refuses a new code that is taken, an old one that is absent, and a body with anything wrong in it, each issue with its path in `body`.
 */
export function savePart(content: DraftContent, place: Place, body: unknown, isNew: boolean): DraftContent {
  if (typeof body !== 'object' || body === null || Array.isArray(body))
    throw new InvalidInputError([{ path: 'body', code: 'malformed', message: 'must be an object' }]);
  const given: Part = place.part === 'test' ? parse(z.object({ body: modelTest }), { body }).body : (body as Part);
  const parts = partsAt(content, place);
  const code = codeOf(place, given);
  const known = parts.findIndex((part) => codeOf(place, part) === code);
  if (isNew && known >= 0) throw new CodeTakenError(code);
  if (!isNew && known < 0) throw new NotFoundError('ModelPart');
  const at = isNew ? parts.length : known;
  const part = place.part === 'group' ? { options: parts[known]?.options ?? [], ...given } : given;
  const changed = withParts(content, place, isNew ? [...parts, part] : parts.with(at, part));
  refuseFaults(changed, pathOf(content, place, at));
  refuseUnfit(changed);
  return changed;
}

// Options of a new group follow one by one.
function isGap({ path, code }: DefinitionIssue, prefix: readonly (string | number)[]): boolean {
  return code === 'out_of_range' && path.length === prefix.length + 1 && path.at(-1) === 'options';
}

function refuseFaults({ definition }: DraftContent, prefix: readonly (string | number)[]): void {
  const faults = checkDefinition(definition).filter(
    (issue) => prefix.every((key, at) => issue.path[at] === key) && !isGap(issue, prefix),
  );
  if (faults.length === 0) return;
  throw new InvalidInputError(faults.map((issue) => worded(issue, ['body', ...issue.path.slice(prefix.length)])));
}

/** Takes a part out. What still refers to it stays and is reported by the checks. Refuses an absent one. */
export function removePart(content: DraftContent, place: Place, code: string): DraftContent {
  const parts = partsAt(content, place);
  const kept = parts.filter((part) => codeOf(place, part) !== code);
  if (kept.length === parts.length) throw new NotFoundError('ModelPart');
  return withParts(content, place, kept);
}

/** Moves a part so many places down (negative: up) in its list, as far as the list goes. Refuses an absent one. */
export function movePart(content: DraftContent, place: Place, code: string, by: number): DraftContent {
  const parts = partsAt(content, place);
  const from = parts.findIndex((part) => codeOf(place, part) === code);
  const part = parts[from];
  if (!part) throw new NotFoundError('ModelPart');
  const rest = parts.toSpliced(from, 1);
  return withParts(content, place, rest.toSpliced(Math.max(0, Math.min(rest.length, from + by)), 0, part));
}
