import { type Cause, check, compile, type Engine, explain, type ModelDefinition, readChoices } from '#engine';

/** A saved configuration as it is held against another definition. */
export type Saved = { readonly id: string; readonly modelVersionId: string; readonly choices: unknown };

/**
 * How a definition breaks a saved configuration: `unknown_choices`: it names options that are gone; `contradiction`: its choices do not go
 * together any more; `incomplete`: it was complete and would need further choices; `unproved`: time ran out.
 */
export type Break = {
  readonly id: string;
  readonly kind: 'unknown_choices' | 'contradiction' | 'incomplete' | 'unproved';
  /** Choices that the definition does not know, as `group/option`. */
  readonly unknown: readonly string[];
  readonly causes: readonly Cause[];
};

type Setting = { readonly budget: { readonly expired: () => boolean } };

function held(engine: Engine, { choices: given }: Saved, setting: Setting) {
  const { choices, issues } = readChoices(engine, given);
  const unknown = issues.map(({ group, option }) => `${group ?? ''}/${option ?? ''}`);
  const found = explain(engine, choices, null, setting);
  return { choices, unknown, found };
}

/** How the new definition breaks a configuration; null when it does not, or when the configuration was no better before. */
export function breakOf(former: Engine, next: Engine, saved: Saved, setting: Setting): Break | null {
  const { choices, unknown, found } = held(next, saved, setting);
  const broken = { id: saved.id, unknown, causes: found.status === 'blocked' ? found.causes : [] };
  const now = check(next, choices);
  if (unknown.length === 0 && found.status === 'possible' && now.valid) return null;
  const before = held(former, saved, setting);
  if (unknown.length > 0)
    return before.unknown.length >= unknown.length ? null : { ...broken, kind: 'unknown_choices' };
  if (found.status === 'blocked')
    return before.found.status === 'blocked' ? null : { ...broken, kind: 'contradiction' };
  if (!check(former, before.choices).valid) return null;
  // A complete configuration that violates nothing but lacks a choice is incomplete; the groups that lack one are the causes.
  if (found.status === 'possible') return { ...broken, kind: 'incomplete', causes: now.violations };
  return { ...broken, kind: 'unproved' };
}

/** Holds configurations against a definition and yields, for each in turn, how it breaks, or null. */
export function* revalidate(
  definition: ModelDefinition,
  versions: Readonly<Record<string, ModelDefinition>>,
  saved: readonly Saved[],
  settingOf: () => Setting,
): Generator<Break | null, void> {
  const next = compile(definition);
  const engines = new Map<string, Engine>();
  for (const one of saved) {
    const version = versions[one.modelVersionId];
    const former = engines.get(one.modelVersionId) ?? (version ? compile(version) : undefined);
    if (!former) continue;
    engines.set(one.modelVersionId, former);
    yield breakOf(former, next, one, settingOf());
  }
}
