import type { Choice, Choices, External } from '../choices.ts';
import type { Condition, ModelDefinition, OptionDefinition, Rule, TableRule, Term } from '../definition.ts';
import type { Tariff } from '../results.ts';
import { relation } from './brute-force.ts';

// Weights of sums are given to clingo as integers: numbers of the models have at most one decimal.
const SCALE = 10;

/** A model as a logic program; v(g,o,q) says that q pieces of option o of group g are chosen. */
class Program {
  readonly lines: string[] = [
    'c(G,O) :- v(G,O,Q), Q > 0.',
    'any(G) :- c(G,O).',
    'pieces(G,N) :- group(G), N = #sum { Q,O : v(G,O,Q) }.',
    '#show v/3.',
  ];
  private readonly definition: ModelDefinition;
  private conditions = 0;

  constructor(definition: ModelDefinition) {
    this.definition = definition;
    definition.groups.forEach((group, at) => {
      this.lines.push(`group(${at}).`);
      group.options.forEach((option, k) => {
        const listed = option.quantities ?? Array.from({ length: option.maxQuantity ?? 1 }, (_, index) => index + 1);
        this.lines.push(`1 { ${[0, ...listed].map((count) => `v(${at},${k},${count})`).join('; ')} } 1.`);
      });
      const when = this.condition(group.when ?? { all: [] });
      this.lines.push(`:- not ${when}, any(${at}).`, `:- ${when}, pieces(${at},N), N < ${group.min}.`);
      this.lines.push(`:- pieces(${at},N), N > ${group.max}.`);
      if (group.maxKinds !== undefined) this.lines.push(`:- #count { O : c(${at},O) } > ${group.maxKinds}.`);
    });
    for (const rule of definition.rules) this.rule(rule);
  }

  private group(code: string): number {
    return this.definition.groups.findIndex((group) => group.code === code);
  }

  private options(code: string): readonly OptionDefinition[] {
    return this.definition.groups.find((group) => group.code === code)?.options ?? [];
  }

  private option(group: string, code: string): number {
    return this.options(group).findIndex((option) => option.code === code);
  }

  /** An atom that is true exactly when the condition holds. */
  private condition(condition: Condition): string {
    this.conditions += 1;
    const atom = `k${this.conditions}`;
    const because = (body: string): void => void this.lines.push(body ? `${atom} :- ${body}.` : `${atom}.`);
    if ('all' in condition) because(condition.all.map((part) => this.condition(part)).join(', '));
    else if ('any' in condition) for (const part of condition.any) because(this.condition(part));
    else if ('not' in condition) because(`not ${this.condition(condition.not)}`);
    else if ('attribute' in condition) {
      const { group, attribute, op, value } = condition;
      this.options(group).forEach(({ attributes }, at) => {
        const own = attributes[attribute];
        if (own !== undefined && relation(own, op, value)) because(`c(${this.group(group)},${at})`);
      });
    } else if (condition.option === undefined) because(`any(${this.group(condition.group)})`);
    else {
      const { group, option, atLeast } = condition;
      because(`v(${this.group(group)},${this.option(group, option)},Q), Q >= ${atLeast ?? 1}`);
    }
    // An atom without a rule would be reported as unknown; it is just false.
    this.lines.push(`${atom} :- #false.`);
    return atom;
  }

  private rule(rule: Rule): void {
    const when = this.condition(rule.when ?? { all: [] });
    if (rule.kind === 'requires') this.lines.push(`:- ${when}, not ${this.condition(rule.needs)}.`);
    else if (rule.kind === 'excludes') this.lines.push(`:- ${when}, ${this.condition(rule.bars)}.`);
    else if (rule.kind === 'table') this.table(rule, when);
    else if (rule.kind === 'resource') {
      const elements = [...this.weighed(rule.used, 1, 'u'), ...this.weighed(rule.provided, -1, 'p')];
      this.lines.push(`:- ${when}, #sum { ${elements.join('; ')} } > ${Math.round((rule.constant ?? 0) * SCALE)}.`);
    } else {
      const { left, op, right } = rule;
      const others =
        'value' in right
          ? [{ value: right.value, atom: '' }]
          : this.options(right.group).map(({ attributes }, at) => ({
              value: attributes[right.attribute],
              atom: `, c(${this.group(right.group)},${at})`,
            }));
      this.options(left.group).forEach(({ attributes }, at) => {
        const own = attributes[left.attribute];
        for (const { value, atom } of others)
          if (own !== undefined && value !== undefined && !relation(own, op, value))
            this.lines.push(`:- ${when}, c(${this.group(left.group)},${at})${atom}.`);
      });
    }
  }

  private weighed(terms: readonly Term[], sign: number, side: string): string[] {
    return terms.flatMap((term, which) =>
      this.definition.groups.flatMap((group, at) =>
        term.group !== undefined && term.group !== group.code
          ? []
          : group.options.flatMap(({ attributes }, k) => {
              const value = term.attribute === undefined ? 1 : attributes[term.attribute];
              const weight = typeof value === 'number' ? Math.round(value * SCALE) * (term.factor ?? 1) * sign : 0;
              return weight === 0 ? [] : [`${weight}*Q,${side}${which},${at},${k} : v(${at},${k},Q), Q > 0`];
            }),
      ),
    );
  }

  private table(rule: TableRule, when: string): void {
    this.conditions += 1;
    const listed = `k${this.conditions}`;
    for (const row of rule.rows) {
      const cells = row.flatMap((cell, at) => {
        const { group, attribute } = rule.columns[at] ?? { group: '' };
        if (cell === '*') return [];
        if (cell === null) return [`not any(${this.group(group)})`];
        const parts = this.options(group)
          .filter((option) => (attribute === undefined ? option.code : option.attributes[attribute]) === cell)
          .map(({ code }) => ({ group, option: code }));
        return [this.condition({ any: parts })];
      });
      this.lines.push(cells.length > 0 ? `${listed} :- ${cells.join(', ')}.` : `${listed}.`);
    }
    this.lines.push(`${listed} :- #false.`, `:- ${when}, ${rule.mode === 'allow' ? 'not ' : ''}${listed}.`);
  }

  /** Constraints that follow choices and respect outside causes. */
  given(choices: Choices, externals: readonly External[]): string {
    const lines = choices.map(({ group, option, quantity }) =>
      option === null
        ? `:- any(${this.group(group)}).`
        : `:- not v(${this.group(group)},${this.option(group, option)},${quantity}).`,
    );
    for (const { group, option, maxQuantity } of externals)
      lines.push(`:- v(${this.group(group)},${this.option(group, option)},Q), Q > ${maxQuantity ?? 0}.`);
    return lines.join('\n');
  }

  price(tariff: Tariff): string {
    const elements = this.definition.groups.flatMap((group, at) =>
      group.options.map(
        (option, k) =>
          `${tariff.options[group.code]?.[option.code]?.price ?? 0n}*Q,${at},${k} : v(${at},${k},Q), Q > 0`,
      ),
    );
    return `#minimize { ${elements.join('; ')} }.`;
  }

  read(atom: string): Choice {
    const [group = -1, option = -1, quantity = 0] = (atom.match(/\d+/g) ?? []).map(Number);
    const from = this.definition.groups[group];
    return { group: from?.code ?? '', option: from?.options[option]?.code ?? '', quantity };
  }
}

type Answer = { readonly values: readonly string[]; readonly cost: number } | undefined;

/** What clingo answers. */
type Result =
  | { readonly Result: 'ERROR'; readonly Error: string }
  | {
      readonly Result: string;
      readonly Call: readonly {
        readonly Witnesses: readonly { readonly Value: string[]; readonly Costs?: number[] }[];
      }[];
    };

/** Runs clingo on a program. */
export type Run = (program: string, models: number, options: string[]) => Promise<Result>;

async function ask(run: Run, program: string, ...options: string[]): Promise<Answer> {
  const result = await run(program, 0, options);
  if (!('Call' in result)) throw new Error(result.Error);
  const witness = result.Call[0]?.Witnesses?.at(-1);
  if (result.Result === 'UNSATISFIABLE' || !witness) return undefined;
  return { values: witness.Value, cost: witness.Costs?.[0] ?? 0 };
}

/** Answers of clingo, which shares nothing with the engine but the definition. */
export class AnswerSets {
  private readonly program: Program;
  private readonly run: Run;

  constructor(definition: ModelDefinition, run: Run) {
    this.program = new Program(definition);
    this.run = run;
  }

  /** All quantities of all options that some valid configuration with these choices has (0 among them); none: there is none. */
  async possible(choices: Choices, externals: readonly External[] = []): Promise<Choice[]> {
    const text = [...this.program.lines, this.program.given(choices, externals)].join('\n');
    const answer = await ask(this.run, text, '--enum-mode=brave');
    return (answer?.values ?? []).map((atom) => this.program.read(atom));
  }

  /** The lowest total, without the base, of a valid configuration with these choices. */
  async cheapest(choices: Choices, tariff: Tariff): Promise<number | undefined> {
    const text = [...this.program.lines, this.program.given(choices, []), this.program.price(tariff)].join('\n');
    return (await ask(this.run, text, '--opt-mode=opt', '--opt-strategy=usc'))?.cost;
  }
}
