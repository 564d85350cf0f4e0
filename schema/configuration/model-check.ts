import type { Examination } from '../../api/configuration/check-model.ts';
import type { Compilation, DeadOption } from '../../api/configuration/model-check.ts';
import type { TestResult } from '../../api/configuration/run-model-test.ts';
import { builder } from '../builder.ts';
import { Cause } from './cause.ts';

export const WorkState = builder.enumType('ModelWorkState', {
  description: 'How work on a model in the background stands.',
  values: {
    RUNNING: { value: 'running', description: 'Under way; what is known so far is told.' },
    FINISHED: { value: 'finished', description: 'At its end.' },
    STOPPED: { value: 'stopped', description: 'Ended by its limit of time or memory; what is not proved stays so.' },
    FAILED: { value: 'failed', description: 'Ended by a fault.' },
  } as const,
});

const OptionNameType = builder
  .objectRef<{ readonly group: string; readonly option: string }>('ModelOptionName')
  .implement({
    description: 'An option of a model, by its codes.',
    fields: (t) => ({
      group: t.exposeString('group', { description: 'Code of the group.' }),
      option: t.exposeString('option', { description: 'Code of the option.' }),
    }),
  });

const DeadOptionType = builder.objectRef<DeadOption>('DeadOption').implement({
  description: 'An option that no configuration can have.',
  fields: (t) => ({
    group: t.exposeString('group', { description: 'Code of the group.' }),
    option: t.exposeString('option', { description: 'Code of the option.' }),
    causes: t.field({
      type: [Cause],
      description: 'The fewest rules that together keep it out; none while that is not proved.',
      resolve: ({ causes }) => [...causes],
    }),
  }),
});

const TestOutcome = builder.enumType('ModelTestOutcome', {
  description: 'How a test case came out.',
  values: {
    PASSED: { value: 'passed', description: 'As its author expects.' },
    FAILED: { value: 'failed', description: 'Otherwise.' },
    UNPROVED: { value: 'unproved', description: 'Not run to its end yet, or not in time. This is not passing.' },
  } as const,
});

const Possibility = builder.enumType('Possibility', {
  description: 'Whether a valid configuration with some choices exists.',
  values: {
    POSSIBLE: { value: 'possible', description: 'It does.' },
    IMPOSSIBLE: { value: 'impossible', description: 'None does.' },
    UNKNOWN: { value: 'unknown', description: 'Not proved.' },
  } as const,
});

const ModelTestResult = builder.objectRef<TestResult>('ModelTestResult').implement({
  description: 'How a test case of a model came out.',
  fields: (t) => ({
    code: t.exposeString('code', { description: 'Code of the test case.' }),
    outcome: t.expose('outcome', { type: TestOutcome, description: 'Passed, failed or not proved.' }),
    found: t.expose('found', { type: Possibility, description: 'What is so of the choices.' }),
    causes: t.field({
      type: [Cause],
      description: 'Why the choices are impossible; of choices that should be complete also what they lack.',
      resolve: ({ causes }) => [...causes],
    }),
    unknown: t.stringList({
      description: 'Choices and expected options that the model does not know, as `group/option`.',
      resolve: ({ unknown }) => [...unknown],
    }),
    free: t.field({
      type: [OptionNameType],
      description: 'Options that should be forced and can be left out.',
      resolve: ({ free }) => [...free],
    }),
    remaining: t.exposeInt('remaining', {
      nullable: true,
      description: 'How many options of the group that the test case asks for can be had; null while not proved.',
    }),
    price: t.expose('price', {
      type: 'Money',
      nullable: true,
      description:
        'The cheapest complete price at list, or the cheapest found so far; null where it is not asked for or list prices complete nothing.',
    }),
    value: t.exposeFloat('value', { nullable: true, description: 'The derived value that the test case asks for.' }),
  }),
});

const CompileLimit = builder.enumType('ModelCompileLimit', {
  description: 'A limit that compiling a model to a decision diagram does not keep.',
  values: {
    NODES: { value: 'nodes', description: 'The diagram would become too large.' },
    TIME: { value: 'time', description: 'It takes longer than a page, or the examination, may wait.' },
  } as const,
});

const ModelCompilation = builder.objectRef<Compilation>('ModelCompilation').implement({
  description:
    'What became of compiling a model to a decision diagram, by which pages answer each click at once and with exact prices; otherwise they search.',
  fields: (t) => ({
    nodes: t.int({
      nullable: true,
      description: 'Nodes of the diagram; null where none fits.',
      resolve: (outcome) => ('nodes' in outcome ? outcome.nodes : null),
    }),
    edges: t.int({
      nullable: true,
      description: 'Edges of the diagram; null where none fits.',
      resolve: (outcome) => ('edges' in outcome ? outcome.edges : null),
    }),
    kilobytes: t.float({
      nullable: true,
      description: 'Size of the diagram, compressed; null where none fits.',
      resolve: (outcome) => ('kB' in outcome ? outcome.kB : null),
    }),
    limit: t.field({
      type: CompileLimit,
      nullable: true,
      description: 'The limit that it does not keep; null where a diagram fits.',
      resolve: (outcome) => ('limit' in outcome ? outcome.limit : null),
    }),
  }),
});

export const ModelCheck = builder.objectRef<Examination>('ModelCheck').implement({
  description:
    'What an examination of a model found so far. What is not proved is said to be so, never taken for fine.',
  fields: (t) => ({
    state: t.expose('state', { type: WorkState, description: 'How the examination stands.' }),
    void: t.boolean({
      nullable: true,
      description: 'True when no configuration exists; null while that is not proved either way.',
      resolve: ({ check }) => check.void,
    }),
    causes: t.field({
      type: [Cause],
      description: 'The rules that contradict each other, when the model is void.',
      resolve: ({ check }) => [...check.causes],
    }),
    dead: t.field({
      type: [DeadOptionType],
      description: 'Options that no configuration can have.',
      resolve: ({ check }) => [...check.dead],
    }),
    forced: t.field({
      type: [OptionNameType],
      description: 'Options that every configuration has.',
      resolve: ({ check }) => [...check.forced],
    }),
    optionsProved: t.boolean({
      description: 'False while there may be further dead and forced options.',
      resolve: ({ check }) => check.optionsProved,
    }),
    tests: t.field({
      type: [ModelTestResult],
      description: 'The test cases in their order.',
      resolve: ({ check }) => [...check.tests],
    }),
    compiled: t.field({
      type: ModelCompilation,
      nullable: true,
      description: 'What became of compiling it; null until it was tried.',
      resolve: ({ check }) => check.compiled,
    }),
    redundant: t.stringList({
      description: 'Codes of rules that follow from the others.',
      resolve: ({ check }) => [...check.redundant],
    }),
    rulesProved: t.boolean({
      description: 'False while there may be further redundant rules.',
      resolve: ({ check }) => check.rulesProved,
    }),
    configurations: t.string({
      nullable: true,
      description: 'How many configurations there are, a whole number as text; null where they are too many to count.',
      resolve: ({ check }) => check.configurations?.toString() ?? null,
    }),
  }),
});
