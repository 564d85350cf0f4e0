import { type Choices, requireChoices } from '../choices.ts';
import { groupDomain } from '../group-domain.ts';
import type { Engine } from '../model.ts';
import { leadDaysOf, termsOf } from '../price.ts';
import { modelProblem } from '../problem/model-problem.ts';
import { modelShape } from '../problem/model-shape.ts';
import type { Completion, Domains, Effect, GroupDomain, OptionDomain, Setting, Tariff } from '../results.ts';
import { type CompileBudget, compileProblem } from './compile.ts';
import { countSolutions } from './count.ts';
import { ModelDiagram, Question } from './model-diagram.ts';
import { readDiagram } from './serial.ts';
import type { TooLarge } from './store.ts';

/** Outside causes; a diagram needs no budget. */
export type DiagramSetting = Pick<Setting, 'external'>;

/** A compiled model, or the limit that it does not keep. */
export type CompiledModel =
  | { readonly status: 'compiled'; readonly diagram: ModelDiagram }
  | { readonly status: 'too_large'; readonly reason: TooLarge };

/** What a page shows after a click: all domains, the cheapest total (null: no configuration), and each option's effect on it. */
export type Answer = { readonly domains: Domains; readonly total: bigint | null; readonly effects: readonly Effect[] };

/** Compiles a model to a decision diagram that answers every click exactly, or says which limit it would break. */
export function compileDiagram(engine: Pick<Engine, 'index'>, budget: CompileBudget = {}): CompiledModel {
  const compiled = compileProblem(modelProblem(engine.index), budget);
  if (compiled.status !== 'compiled') return compiled;
  return { status: 'compiled', diagram: new ModelDiagram(engine.index, compiled.diagram) };
}

/** Reads what `writeDiagram` has written of a model. Throws a DiagramError when the bytes are not that. */
export function readModelDiagram({ index }: Pick<Engine, 'index'>, bytes: Uint8Array): ModelDiagram {
  const sizes = modelShape(index.definition).variables.map(({ values }) => values.length);
  return new ModelDiagram(index, readDiagram(bytes, sizes));
}

/** Number of configurations of the model. */
export function countConfigurations({ diagram }: ModelDiagram): bigint {
  return countSolutions(diagram);
}

function domainsFrom({ index }: ModelDiagram, choices: Choices, question: Question): Domains {
  const possible = (at: number) => (option: string | null, quantity: number) =>
    question.after(at, option, quantity) < Number.POSITIVE_INFINITY;
  return {
    consistent: question.least < Number.POSITIVE_INFINITY,
    proved: true,
    groups: index.definition.groups.map((group, at) => groupDomain(group, choices, { possible: possible(at) })),
  };
}

/** The same answer as `domains`, from a compiled model. Refuses choices that the model does not offer. */
export function diagramDomains(diagram: ModelDiagram, choices: Choices, setting: DiagramSetting = {}): Domains {
  requireChoices(diagram.index, choices);
  return domainsFrom(diagram, choices, new Question(diagram, choices, setting.external ?? []));
}

/** The same answer as `complete` with the goal `cheapest`, from a compiled model. Refuses choices that the model does not offer. */
export function diagramCheapest(
  diagram: ModelDiagram,
  choices: Choices,
  tariff: Tariff,
  setting: DiagramSetting = {},
): Completion {
  requireChoices(diagram.index, choices);
  const question = new Question(diagram, choices, setting.external ?? [], tariff);
  if (question.least === Number.POSITIVE_INFINITY) return { status: 'impossible' };
  const configuration = question.cheapest();
  return {
    status: 'found',
    configuration,
    added: configuration.filter(
      ({ group, option }) => !choices.some((own) => own.group === group && own.option === option),
    ),
    total: tariff.base + BigInt(question.least),
    leadDays: leadDaysOf(configuration, tariff),
    proved: true,
  };
}

/** Whether the tariff names every option, so that no option is left out for want of a price. */
function pricesAll({ index }: ModelDiagram, tariff: Tariff): boolean {
  return index.definition.groups.every(({ code, options }) =>
    options.every((option) => termsOf(tariff, code, option.code) !== undefined),
  );
}

/**
 * Everything a page shows after a click, in one pass over a compiled model: all domains, the cheapest total in minor units,
 * and the exact effect of each option on it, as `domains` and `effectOn` tell them. Refuses choices that the model does not offer.
 */
export function diagramAnswer(
  diagram: ModelDiagram,
  choices: Choices,
  tariff: Tariff,
  setting: DiagramSetting = {},
): Answer {
  requireChoices(diagram.index, choices);
  const external = setting.external ?? [];
  const priced = new Question(diagram, choices, external, tariff);
  const domains = domainsFrom(
    diagram,
    choices,
    pricesAll(diagram, tariff) ? priced : new Question(diagram, choices, external),
  );
  const effectOf = (at: number, { group }: GroupDomain, { option, state, quantities }: OptionDomain): Effect => {
    const own = choices.find((choice) => choice.group === group && choice.option === option);
    const quantity = own?.quantity || (quantities.find((count) => count > 0) ?? 1);
    const same = own !== undefined && own.quantity === quantity;
    const named = same || termsOf(tariff, group, option) !== undefined;
    const then = named ? (same ? priced.least : priced.after(at, option, quantity)) : Number.POSITIVE_INFINITY;
    if (then === Number.POSITIVE_INFINITY || priced.least === Number.POSITIVE_INFINITY)
      return { group, option, quantity, difference: null, proved: state === 'blocked' };
    return { group, option, quantity, difference: BigInt(then - priced.least), proved: true };
  };
  return {
    domains,
    total: priced.least === Number.POSITIVE_INFINITY ? null : tariff.base + BigInt(priced.least),
    effects: domains.groups.flatMap((group, at) => group.options.map((option) => effectOf(at, group, option))),
  };
}
