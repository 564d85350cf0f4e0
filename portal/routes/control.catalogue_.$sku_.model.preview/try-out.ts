import {
  type Choices,
  choose,
  compile,
  domains,
  type Engine,
  explain,
  leastTotal,
  type ModelDefinition,
  priceOf,
  quantitiesOf,
  readChoices,
  type Setting,
  type State,
  selectionOf,
  type Tariff,
  valuesOf,
} from '#engine';
import type { Locale } from '../../i18n/locale.ts';
import { lifeTerms, lifeView } from '../configure_.$sku/local/local-life.ts';

/** How long one look may take on the page's way; what is not settled by then is shown as open. */
const BUDGET_MS = 300;

/** Choices as an address has them: `cpu/x1/2,raid//0`, oldest first. */
export function choicesIn(text: string | null): unknown[] {
  return (text ?? '')
    .split(',')
    .filter(Boolean)
    .map((one) => {
      const [group = '', option = '', quantity = '1'] = one.split('/');
      return { group, option: option || null, quantity: option ? Number(quantity) : 0 };
    });
}

export function choicesText(choices: Choices): string {
  return choices.map(({ group, option, quantity }) => `${group}/${option ?? ''}/${quantity}`).join(',');
}

/** What a model costs at list, and how the reader would have it worded. */
export type Priced = { readonly currency: string; readonly tariff: Tariff; readonly locale: Locale };

type Clock = () => number;

function pricesOf(
  engine: Engine,
  choices: Choices,
  selection: Choices,
  { currency, tariff, locale }: Priced,
  setting: Setting,
) {
  const money = (amount: bigint) => ({ amount: String(amount), currency });
  const { total, unpriced } = priceOf(engine, selection, tariff);
  const least = leastTotal(engine, choices, tariff, setting);
  return {
    soFar: money(total),
    unpriced: unpriced.length > 0,
    least: least && { total: money(least.total), proved: least.proved },
    wholeLife: lifeView(engine, selection, total, lifeTerms(currency, {}), locale),
  };
}

/** A draft as a customer would configure it: what is chosen and possible, where each click leads, the derived values, what it costs at list, and why not. */
export function tryOut(
  definition: ModelDefinition,
  given: string | null,
  why: string | null,
  priced: Priced | null,
  clock: Clock,
) {
  const engine = compile(definition);
  const end = clock() + BUDGET_MS;
  const setting = { budget: { expired: () => clock() > end } };
  const { choices } = readChoices(engine, choicesIn(given));
  const known = domains(engine, choices, setting);
  const selection = selectionOf(choices, known);
  const [group = '', option = ''] = (why ?? '').split('/');
  const target = readChoices(engine, [{ group, option, quantity: leastOf(definition, group, option) }]).choices[0];
  const reason = target?.option ? explain(engine, choices, target, setting) : null;
  const states = definition.groups.map((one, at) => ({
    group: one.code,
    options: one.options.map(({ code }, o) => {
      const state: State = known.groups[at]?.options[o]?.state ?? 'unknown';
      const chosen = state === 'chosen';
      const others = choices.filter((choice) => choice.group !== one.code || choice.option !== code);
      const quantity = leastOf(definition, one.code, code);
      const next = chosen
        ? others
        : quantity > 0
          ? choose(engine, choices, { group: one.code, option: code, quantity })
          : choices;
      return { code, state, next: choicesText(next) };
    }),
  }));
  return {
    consistent: known.consistent !== false,
    states,
    values: valuesOf(engine, selection),
    prices: priced && pricesOf(engine, choices, selection, priced, setting),
    chosen: choices.length,
    why:
      target?.option && reason?.status === 'blocked'
        ? {
            group,
            option,
            choices: reason.choices.map((choice) => ({ group: choice.group, option: choice.option })),
            causes: reason.causes.flatMap((cause) => ('names' in cause ? [cause.names] : [])),
          }
        : null,
  };
}

function leastOf(definition: ModelDefinition, group: string, option: string): number {
  const known = definition.groups.find(({ code }) => code === group);
  const chosen = known?.options.find(({ code }) => code === option);
  return (known && chosen && quantitiesOf(known, chosen)[0]) ?? 0;
}
