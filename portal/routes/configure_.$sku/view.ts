import type { ResultOf } from 'gql.tada';
import type { Choice } from './choices.ts';
import type { ConfiguratorDocument } from './queries.ts';

type Data = ResultOf<typeof ConfiguratorDocument>;
type Opened = NonNullable<NonNullable<Data['catalogueItem']>['configurator']>;

/** What is to be said about the choices; `option` and `completion` are null, `requestedDays` empty while nobody looks at them. */
export type View = Omit<Opened, 'option' | 'completion' | 'requestedDays'> & {
  readonly option: NonNullable<Opened['option']> | null;
  readonly completion: NonNullable<Opened['completion']> | null;
  readonly requestedDays: NonNullable<Opened['requestedDays']>;
};

/** The same from the API's answer, in which what was not asked for is absent. */
export function viewOf(opened: Opened): View {
  return {
    ...opened,
    option: opened.option ?? null,
    completion: opened.completion ?? null,
    requestedDays: opened.requestedDays ?? [],
  };
}

export type Group = View['groups'][number];
export type OutlineOption = Group['options'][number];
export type StepOption = View['step'][number]['options'][number];
export type Cause = NonNullable<StepOption['blockedBy']>['causes'][number];
export type SavedConfiguration = NonNullable<Data['configuration']>;

/** How a group stands: what the user did about it, or what the rest leaves of it. */
export type GroupState = 'chosen' | 'forced' | 'open' | 'optional' | 'closed' | 'problem';

/** Tells how a group stands from its options. */
export function groupState(group: Group, view: View): GroupState {
  if (view.contradiction?.choices.some((choice) => choice.group === group.code)) return 'problem';
  if (group.options.some(({ quantity }) => quantity > 0)) return isEnough(group) ? 'chosen' : 'open';
  if (group.noneChosen) return 'chosen';
  if (group.options.some(({ state }) => state === 'FORCED')) return 'forced';
  // While choices exclude each other everything is blocked, which says nothing about this group.
  const closed = !view.contradiction && group.options.every(({ state }) => state === 'BLOCKED');
  if (closed) return group.nonePossible ? 'closed' : 'problem';
  return group.min > 0 ? 'open' : 'optional';
}

function isEnough({ options, min }: Group): boolean {
  return options.reduce((sum, { quantity }) => sum + quantity, 0) >= min;
}

/** A section of the model with its groups; groups without a section stand under one without a name. */
export type Section = { readonly code: string; readonly name: string | null; readonly groups: readonly Group[] };

/** The groups under their headings, in the model's order. */
export function sectionsOf({ sections, groups }: View): Section[] {
  const named = sections.map(({ code, name }) => ({
    code,
    name,
    groups: groups.filter(({ section }) => section === code),
  }));
  const bare = groups.filter(({ section }) => !sections.some(({ code }) => code === section));
  return [...named, { code: '', name: null, groups: bare }].filter((section) => section.groups.length > 0);
}

/** The group with which the step after the present one begins; null at the end. */
export function nextGroup(view: View): Group | null {
  const order = sectionsOf(view).flatMap((section) => section.groups);
  const last = view.step.at(-1)?.code;
  return order[order.findIndex(({ code }) => code === last) + 1] ?? null;
}

/** Names options by `group.option`, as steps of a price and choices name them. */
export function optionNames(view: View): (group: string, option: string | null) => string {
  const names = new Map(
    view.groups.flatMap((group) =>
      group.options.map((option) => [`${group.code}.${option.code}`, option.name] as const),
    ),
  );
  const groups = new Map(view.groups.map(({ code, name }) => [code, name]));
  return (group, option) => (option && names.get(`${group}.${option}`)) ?? groups.get(group) ?? group;
}

/** What stands in a group so far, chosen or following from choices elsewhere: names with their pieces. */
export function partsIn({ code, options }: Group, { selection }: View): { name: string; quantity: number }[] {
  return options.flatMap(({ code: option, name }) => {
    const part = selection.find((one) => one.group === code && one.option === option);
    return part && part.quantity > 0 ? [{ name, quantity: part.quantity }] : [];
  });
}

/** What is kept when the system is saved: all of it once it is complete, the decisions until then. */
export function keptOf(view: View): readonly Choice[] {
  return view.valid ? view.selection : view.choices;
}

/** Whether what stands there is what was saved. */
export function isAsSaved({ choices }: SavedConfiguration, view: View): boolean {
  return sameChoices(choices, view.choices) || sameChoices(choices, keptOf(view));
}

/** True when two lists hold the same decisions, whatever their order. */
export function sameChoices(one: readonly Choice[], other: readonly Choice[]): boolean {
  const key = ({ group, option, quantity }: Choice) => `${group}*${option ?? ''}*${quantity}`;
  const keys = new Set(one.map(key));
  return one.length === other.length && other.every((choice) => keys.has(key(choice)));
}
