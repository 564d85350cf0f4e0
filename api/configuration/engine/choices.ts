import {
  type GroupDefinition,
  type ModelDefinition,
  type OptionDefinition,
  picksOne,
  quantitiesOf,
} from './definition.ts';

/**
 * What the user has decided: so many pieces of an option. `quantity: 0` decides against the option;
 * `option: null` (quantity 0) decides for nothing in the group.
 */
export type Choice = { readonly group: string; readonly option: string | null; readonly quantity: number };

/** Choices in the order in which they were made, oldest first. Groups without a choice are open. */
export type Choices = readonly Choice[];

/** Where an option that is forbidden from outside the model comes from. */
export type ExternalSource = 'price_agreement' | 'policy' | 'availability';

/** Forbids an option (or more than `maxQuantity` pieces of it) for a reason outside the model; `code` names the clause. */
export type External = {
  readonly source: ExternalSource;
  readonly code: string;
  readonly group: string;
  readonly option: string;
  readonly maxQuantity?: number;
};

/** Why a choice cannot be read against a model. */
export type ChoiceIssueCode =
  | 'malformed'
  | 'unknown_group'
  | 'unknown_option'
  | 'quantity_not_offered'
  | 'chosen_twice'
  | 'replaced_in_group';

/** A choice that does not fit the model, by its position in the given list. */
export type ChoiceIssue = {
  readonly index: number;
  readonly code: ChoiceIssueCode;
  readonly group: string | null;
  readonly option: string | null;
};

/** Raised by every query that is given choices, targets or external causes that the model does not know. */
export class ChoicesError extends Error {
  readonly code = 'CHOICES';
  readonly issues: readonly ChoiceIssue[];

  constructor(issues: readonly ChoiceIssue[]) {
    super(`choices do not fit the model: ${issues.map((issue) => issue.code).join(', ')}`);
    this.name = 'ChoicesError';
    this.issues = issues;
  }
}

/** Groups and options of a definition by code. */
export type ModelIndex = {
  readonly definition: ModelDefinition;
  readonly groups: ReadonlyMap<string, { readonly at: number; readonly group: GroupDefinition }>;
  readonly options: readonly ReadonlyMap<string, { readonly at: number; readonly option: OptionDefinition }>[];
};

export function indexModel(definition: ModelDefinition): ModelIndex {
  return {
    definition,
    groups: new Map(definition.groups.map((group, at) => [group.code, { at, group }])),
    options: definition.groups.map(
      (group) => new Map(group.options.map((option, at) => [option.code, { at, option }])),
    ),
  };
}

/** The issue of one choice taken by itself, or undefined when the model offers it. */
export function choiceIssue(index: ModelIndex, choice: Choice): ChoiceIssueCode | undefined {
  const known = index.groups.get(choice.group);
  if (!known) return 'unknown_group';
  if (choice.option === null) return choice.quantity === 0 ? undefined : 'quantity_not_offered';
  const option = index.options[known.at]?.get(choice.option)?.option;
  if (!option) return 'unknown_option';
  if (choice.quantity === 0 || quantitiesOf(known.group, option).includes(choice.quantity)) return undefined;
  return 'quantity_not_offered';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}

function readChoice(value: unknown): Choice | undefined {
  if (!isRecord(value)) return undefined;
  const { group, option, quantity } = value;
  if (typeof group !== 'string' || !(typeof option === 'string' || option === null)) return undefined;
  const count = quantity ?? (option === null ? 0 : 1);
  if (typeof count !== 'number' || !Number.isSafeInteger(count) || count < 0) return undefined;
  return { group, option, quantity: count };
}

/** True when the later choice takes the place of the earlier one. */
export function replaces(index: ModelIndex, later: Choice, earlier: Choice): boolean {
  if (later.group !== earlier.group) return false;
  if (later.option === earlier.option || later.option === null) return true;
  const group = index.groups.get(later.group)?.group;
  if (earlier.option === null) return later.quantity > 0;
  return group !== undefined && picksOne(group) && later.quantity > 0 && earlier.quantity > 0;
}

/** Choices that remain when the target is clicked: those which it does not replace. */
export function keptBeside(index: ModelIndex, choices: Choices, target: Choice): Choices {
  return choices.filter((choice) => !replaces(index, target, choice));
}

/** The choices after a click: the target goes last and takes the place of what it replaces. */
export function choose(index: ModelIndex, choices: Choices, target: Choice): Choices {
  return [...keptBeside(index, choices, target), target];
}

function clash(index: ModelIndex, choice: Choice, earlier: Choices): ChoiceIssueCode | undefined {
  for (const other of earlier) {
    if (other.group === choice.group && other.option === choice.option) return 'chosen_twice';
    if (replaces(index, choice, other)) return 'replaced_in_group';
  }
  return undefined;
}

/** Reads choices from anything (a stored or posted value): the ones that fit the model, and an issue for each that does not. */
export function readChoices(index: ModelIndex, input: unknown): { choices: Choices; issues: readonly ChoiceIssue[] } {
  if (!Array.isArray(input))
    return { choices: [], issues: [{ index: 0, code: 'malformed', group: null, option: null }] };
  const choices: Choice[] = [];
  const issues: ChoiceIssue[] = [];
  input.forEach((value: unknown, at) => {
    const choice = readChoice(value);
    if (!choice) {
      issues.push({ index: at, code: 'malformed', group: null, option: null });
      return;
    }
    const code = choiceIssue(index, choice) ?? clash(index, choice, choices);
    if (code) issues.push({ index: at, code, group: choice.group, option: choice.option });
    else choices.push(choice);
  });
  return { choices, issues };
}

/** Refuses choices that the model does not offer or that replace each other. */
export function requireChoices(index: ModelIndex, choices: Choices): void {
  const { issues } = readChoices(index, choices);
  if (issues.length > 0) throw new ChoicesError(issues);
}

/** Refuses a target that the model does not offer. */
export function requireTarget(index: ModelIndex, target: Choice): void {
  requireChoices(index, [target]);
}
