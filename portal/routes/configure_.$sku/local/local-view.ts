import {
  type Cause as CauseValue,
  type Choice,
  type Choices,
  check,
  compile,
  complete,
  type Domains,
  diagramAnswer,
  type Effect,
  type Engine,
  explain,
  type GroupDefinition,
  type LeadEffects,
  type LifeTerms,
  leadEffectOn,
  type Measure,
  type ModelDiagram,
  measureBy,
  type OptionDefinition,
  type OptionDomain,
  priceOf,
  readChoices,
  readModelDiagram,
  repair,
  type Setting,
  selectionOf,
  type Tariff,
  valuesOf,
} from '#engine';
import { type Locale, textIn } from '../../../i18n/locale.ts';
import type { Address } from '../address.ts';
import type { View } from '../view.ts';
import { lifeTerms, lifeView } from './local-life.ts';
import { readTariff, type WrittenModel } from './local-model.ts';
import { stepAround } from './step-around.ts';

/** What the page asks its own engine: the part of its address that says what is chosen and what is looked at. */
export type LocalQuestion = Pick<Address, 'choices' | 'at' | 'why' | 'finish' | 'by' | 'assumed'> & {
  readonly locale: Locale;
};

/** A model that answers clicks in the page. `answer` says everything but what only the service knows: tax, derivation, days of delivery. */
export type LocalEngine = { answer(question: LocalQuestion): View };

const BUDGET_MS = 300;

type Ground = {
  readonly model: WrittenModel;
  readonly engine: Engine;
  readonly tariff: Tariff;
  readonly diagram: ModelDiagram;
};

type Asked = Ground & {
  readonly question: LocalQuestion;
  readonly choices: Choices;
  readonly known: Domains;
  readonly terms: LifeTerms;
  /** Null where nothing can be measured as the question wants it. */
  readonly measure: Measure | null;
};

/**
 * Makes the engine for a model and the diagram that it was compiled to, with the same code as in the service. Throws when the bytes are no
 * diagram of the model.
 */
export function createLocalEngine(model: WrittenModel, bytes: Uint8Array): LocalEngine {
  const engine = compile(model.definition);
  const ground: Ground = { model, engine, tariff: readTariff(model.tariff), diagram: readModelDiagram(engine, bytes) };
  return { answer: (question) => viewOf(ground, question) };
}

function limited({ model }: Ground): Setting {
  const end = performance.now() + BUDGET_MS;
  return { external: model.external, budget: { expired: () => performance.now() > end } };
}

const STATES = {
  chosen: 'CHOSEN',
  selectable: 'SELECTABLE',
  forced: 'FORCED',
  blocked: 'BLOCKED',
  unknown: 'UNKNOWN',
} as const;

const SOURCES = {
  engineering: 'ENGINEERING',
  price_agreement: 'PRICE_AGREEMENT',
  policy: 'POLICY',
  availability: 'AVAILABILITY',
} as const;

function causeOf(cause: CauseValue, locale: Locale) {
  return {
    source: SOURCES[cause.source],
    code: cause.source !== 'engineering' ? cause.code : cause.kind === 'rule' ? cause.rule : cause.group,
    text: 'names' in cause ? textIn(cause.names, locale) : '',
    isGroup: cause.kind === 'group',
  };
}

function explained(asked: Asked, target: Choice | null) {
  const { engine, choices, question } = asked;
  const answer = explain(engine, choices, target, limited(asked));
  if (answer.status !== 'blocked') return null;
  return { choices: [...answer.choices], causes: answer.causes.map((cause) => causeOf(cause, question.locale)) };
}

function viewOf(ground: Ground, question: LocalQuestion): View {
  const { engine, model, tariff, diagram } = ground;
  const { definition } = engine;
  const { locale } = question;
  const { choices, issues } = readChoices(engine, question.choices);
  const step = stepAround(definition.groups, question.at);
  const terms = lifeTerms(model.currency, question.assumed);
  const measure = measureBy(MEASURES[question.by], engine, tariff, terms);
  const answer = diagramAnswer(diagram, choices, measure?.tariff ?? tariff, { external: model.external });
  const { domains: known } = answer;
  const effects = answer.effects.map(({ difference, ...effect }) => ({
    ...effect,
    difference: measure && difference !== null ? measure.amountOf(difference) : null,
  }));
  const total = measure && answer.total !== null ? measure.amountOf(answer.total) : null;
  const asked: Asked = { ...ground, question, choices, known, terms, measure };
  const late = leadEffectOn(engine, choices, tariff, { external: model.external, groups: step, diagram });
  const selection = selectionOf(choices, known);
  const verdict = check(engine, selection);
  const values = valuesOf(engine, selection);
  const price = priceOf(engine, selection, tariff).total;
  return {
    modelVersion: model.modelVersion,
    choices: [...choices],
    selection: [...selection],
    dropped: issues.map(({ code, group, option }) => `${code} ${group ?? ''} ${option ?? ''}`.trim()),
    sections: (definition.sections ?? []).map(({ code, names }) => ({ code, name: textIn(names, locale) })),
    attributes: (definition.attributes ?? []).map(({ code, names, unit }) => ({
      code,
      name: textIn(names, locale),
      unit: unit ?? null,
    })),
    groups: definition.groups.map((group) => outline(asked, group)),
    step: step.flatMap((code) => {
      const group = definition.groups.find((one) => one.code === code);
      return group
        ? [{ code, options: group.options.map((option) => detail(asked, group, option, effects, late)) }]
        : [];
    }),
    option: repairOf(asked, late),
    completion: completionOf(asked),
    contradiction: known.consistent ? null : explained(asked, null),
    valid: verdict.valid,
    violations: verdict.violations.map((cause) => causeOf(cause, locale)),
    values: (definition.values ?? []).map(({ code, names, unit }) => ({
      code,
      name: textIn(names, locale),
      unit: unit ?? null,
      value: values[code] ?? 0,
    })),
    unitPrice: money(asked, price),
    wholeLife: lifeView(engine, selection, price, terms, locale),
    least: total === null ? null : { total: money(asked, total), atLeast: money(asked, total), proved: true },
    leadDays: late.leadDays,
    price: null,
    earliest: null,
    requestedDays: [],
  };
}

function money({ model }: Ground, amount: bigint) {
  return { amount: String(amount), currency: model.currency };
}

function outline({ choices, known, question }: Asked, group: GroupDefinition): View['groups'][number] {
  const domain = known.groups.find((one) => one.group === group.code);
  const own = choices.filter((choice) => choice.group === group.code);
  return {
    code: group.code,
    name: textIn(group.names, question.locale),
    section: group.section ?? null,
    min: group.min,
    max: group.max,
    picksOne: group.max <= 1 || group.maxKinds === 1,
    nonePossible: domain !== undefined && ['selectable', 'chosen', 'forced'].includes(domain.none),
    noneChosen: own.some(({ option }) => option === null),
    options: group.options.map(({ code, names }) => ({
      code,
      name: textIn(names, question.locale),
      state: STATES[domain?.options.find(({ option }) => option === code)?.state ?? 'unknown'],
      quantity: own.find(({ option }) => option === code)?.quantity ?? 0,
    })),
  };
}

function domainOf({ known }: Asked, group: string, option: string): OptionDomain | undefined {
  return known.groups.find((one) => one.group === group)?.options.find((one) => one.option === option);
}

function detail(
  asked: Asked,
  group: GroupDefinition,
  option: OptionDefinition,
  effects: readonly Effect[],
  late: LeadEffects,
): View['step'][number]['options'][number] {
  const domain = domainOf(asked, group.code, option.code);
  const terms = asked.tariff.options[group.code]?.[option.code];
  const named = (one: { readonly group: string; readonly option: string | null }) =>
    one.group === group.code && one.option === option.code;
  const difference = effects.find(named)?.difference ?? null;
  return {
    code: option.code,
    state: STATES[domain?.state ?? 'unknown'],
    quantities: [...(domain?.quantities ?? [])],
    attributes: option.attributes,
    price: terms ? money(asked, terms.price) : null,
    effect: difference === null ? null : money(asked, difference),
    leadDays: terms?.leadDays ?? null,
    delay: late.options.find(named)?.difference ?? null,
    blockedBy:
      domain?.state === 'blocked'
        ? explained(asked, { group: group.code, option: option.code, quantity: leastOf(option) })
        : null,
  };
}

function leastOf({ quantities }: OptionDefinition): number {
  return quantities?.[0] ?? 1;
}

function repairOf(asked: Asked, late: LeadEffects): View['option'] {
  const { engine, choices, tariff, question } = asked;
  const { why } = question;
  const option = engine.definition.groups
    .find(({ code }) => code === why?.group)
    ?.options.find(({ code }) => code === why?.option);
  if (!why || !option) return null;
  if (domainOf(asked, why.group, why.option)?.state !== 'blocked') return { code: option.code, repair: null };
  const target = { group: why.group, option: why.option, quantity: leastOf(option) };
  const found = repair(engine, choices, target, tariff, limited(asked));
  if (found.status !== 'found') return { code: option.code, repair: null };
  const kept = complete(engine, choices, { goal: 'cheapest', tariff }, limited(asked));
  const { givenUp, replaced, total, leadDays, proved } = found;
  return {
    code: option.code,
    repair: {
      givenUp: [...givenUp],
      replaced: [...replaced],
      choices: [...found.choices],
      total: money(asked, total),
      difference: kept.status === 'found' ? money(asked, total - kept.total) : null,
      leadDays,
      delay: leadDays === null || late.leadDays === null ? null : leadDays - late.leadDays,
      earliest: null,
      proved,
    },
  };
}

const MEASURES = { PRICE: 'price', WHOLE_LIFE: 'wholeLife' } as const;
const GOALS = { CHEAPEST: 'cheapest', EARLIEST: 'earliest', PREFERRED: 'preferred' } as const;

function completionOf(asked: Asked): View['completion'] {
  const { engine, choices, tariff, question, terms, measure } = asked;
  if (!question.finish || !measure) return null;
  const goal = { goal: GOALS[question.finish], tariff, by: measure.tariff };
  const found = complete(engine, choices, goal, limited(asked));
  if (found.status !== 'found') return null;
  const added = engine.definition.groups.flatMap((group) =>
    group.options.flatMap((option) => {
      const pieces = found.added.find((one) => one.group === group.code && one.option === option.code)?.quantity ?? 0;
      const { locale } = question;
      return pieces > 0
        ? [{ groupName: textIn(group.names, locale), optionName: textIn(option.names, locale), quantity: pieces }]
        : [];
    }),
  );
  const { configuration, total, leadDays, proved } = found;
  const life = lifeView(engine, configuration, total, terms, question.locale);
  return {
    choices: [...configuration],
    added,
    total: money(asked, total),
    wholeLife: life && { total: life.total },
    leadDays,
    proved,
    earliest: null,
  };
}
