import {
  checkDefinition,
  compile,
  type Domains,
  domains,
  type ModelDefinition,
  type OptionName,
  type Rule,
} from '#engine';

/** How long one look at a model may take; what is not settled by then is not told. */
const BUDGET_MS = 250;

/** What a rule does to a model by itself, before anything is chosen. */
export type RuleEffect = {
  /** No system can be built with it, though one can without. */
  readonly voids: boolean;
  /** Options that can never be chosen any more. */
  readonly kills: readonly OptionName[];
  /** Options that become part of every system. */
  readonly forces: readonly OptionName[];
  /** False when time ran out before everything was settled. */
  readonly proved: boolean;
};

/** Compares a draft with and without a rule; null while the rule cannot be read yet. It takes the place of one of its code. */
export function ruleEffect(
  definition: ModelDefinition,
  rule: Rule,
  clock: () => number = performance.now.bind(performance),
): RuleEffect | null {
  const others = definition.rules.filter(({ code }) => code !== rule.code);
  const after = { ...definition, rules: [...others, rule] };
  if (checkDefinition(after).length > 0) return null;
  const [was, is] = [{ ...definition, rules: others }, after].map((model): Domains => {
    const end = clock() + BUDGET_MS;
    return domains(compile(model), [], { budget: { expired: () => clock() > end } });
  }) as [Domains, Domains];
  const voids = is.consistent === false && was.consistent !== false;
  return {
    voids,
    kills: voids ? [] : newly('blocked', was, is),
    forces: voids ? [] : newly('forced', was, is),
    proved: was.proved && is.proved,
  };
}

function newly(state: 'blocked' | 'forced', was: Domains, is: Domains): OptionName[] {
  return is.groups.flatMap(({ group, options }, at) =>
    options.flatMap((one, o) =>
      one.state === state && was.groups[at]?.options[o]?.state !== state ? [{ group, option: one.option }] : [],
    ),
  );
}
