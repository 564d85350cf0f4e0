import {
  type Choice,
  type Choices,
  choose as chooseIn,
  readChoices as readIn,
  requireChoices,
  requireTarget,
} from './choices.ts';
import type { ModelDefinition } from './definition.ts';
import { checkDefinition, DefinitionError } from './definition-check.ts';
import { Engine } from './model.ts';

export { alike } from './alike.ts';
export { analyse } from './analyse.ts';
export { check } from './check.ts';
export {
  type Choice,
  type ChoiceIssue,
  type ChoiceIssueCode,
  type Choices,
  ChoicesError,
  type External,
  type ExternalSource,
} from './choices.ts';
export { complete } from './complete.ts';
export type * from './definition.ts';
export { quantitiesOf } from './definition.ts';
export { checkDefinition, DefinitionError, type DefinitionIssue } from './definition-check.ts';
export { type CompileBudget, type Compiled, compileProblem, PAGE_LIMITS } from './diagram/compile.ts';
export { type Diagram, sizeOf as diagramSize } from './diagram/diagram.ts';
export {
  type Answer,
  type CompiledModel,
  compileDiagram,
  countConfigurations,
  diagramAnswer,
  diagramCheapest,
  diagramDomains,
  readModelDiagram,
} from './diagram/diagram-answers.ts';
export type { ModelDiagram } from './diagram/model-diagram.ts';
export { ProblemDiagram } from './diagram/problem-diagram.ts';
export { DIAGRAM_FORMAT, DiagramError, writeDiagram } from './diagram/serial.ts';
export { domains } from './domains.ts';
export { effectOn } from './effect.ts';
export { explain } from './explain.ts';
export { readDimacs } from './format/dimacs.ts';
export type { ImportedModel } from './format/imported-model.ts';
export { ModelFileError } from './format/model-file-error.ts';
export { readTableModel } from './format/table-model.ts';
export { readUvl } from './format/uvl.ts';
export { leadEffectOn } from './lead-effect.ts';
export { leastTotal } from './least.ts';
export type { Engine } from './model.ts';
export { AmountError, itemsOf, priceOf, valuesOf } from './price.ts';
export type { Assignment, Problem, Support } from './problem/problem.ts';
export { type Possible, ProblemSolver } from './problem/problem-solver.ts';
export { repair, type Weights } from './repair.ts';
export type * from './results.ts';
export { selectionOf } from './selection.ts';
export {
  type Addend,
  addendsOf,
  type Named,
  type NamedAttribute,
  type Phrase,
  phraseOf,
  type Sentence,
  type Side,
  sentenceOf,
} from './sentence.ts';
export { Meter } from './solver-parts.ts';
export { measureBy, wholeLifeOf } from './whole-life.ts';

/** Compiles a definition for questions. Throws a DefinitionError with all issues when `checkDefinition` refuses it. */
export function compile(definition: ModelDefinition): Engine {
  const issues = checkDefinition(definition);
  if (issues.length > 0) throw new DefinitionError(issues);
  return new Engine(definition);
}

/** Reads choices from a stored or posted value: those that fit the model, and an issue for each that does not. Never throws. */
export function readChoices(engine: Engine, input: unknown): ReturnType<typeof readIn> {
  return readIn(engine.index, input);
}

/** The choices after a click; the target goes last and takes the place of what it replaces. Refuses unknown choices. */
export function choose(engine: Engine, choices: Choices, target: Choice): Choices {
  requireChoices(engine.index, choices);
  requireTarget(engine.index, target);
  return chooseIn(engine.index, choices, target);
}
