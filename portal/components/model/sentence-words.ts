import type { Addend, AttributeValue, Comparison, Named, NamedAttribute, Phrase, Sentence } from '#engine';
import type { Locale } from '../../i18n/locale.ts';

/** A language to word sentences in: its texts of the namespace `model.sentence`, its tag for `Intl`, and which name to take. */
export type SentenceWords = {
  readonly t: (key: string, values?: Record<string, string | number>) => string;
  readonly tag: string;
  readonly locale: Locale;
};

type Mode = 'fact' | 'must';

const nameOf = ({ locale }: SentenceWords, { names, code }: Named): string => names?.[locale] ?? code;

function listed(words: SentenceWords, parts: readonly string[], type: 'conjunction' | 'disjunction'): string {
  return new Intl.ListFormat(words.tag, { type }).format(parts);
}

function figure(words: SentenceWords, value: number, unit: string): string {
  const text = new Intl.NumberFormat(words.tag, { maximumFractionDigits: 3 }).format(value);
  return unit ? `${text} ${unit}` : text;
}

function wordValue(words: SentenceWords, value: AttributeValue, unit: string): string {
  if (typeof value === 'number') return figure(words, value, unit);
  if (typeof value === 'boolean') return words.t(value ? 'yes' : 'no');
  return typeof value === 'string' ? value : listed(words, value, 'disjunction');
}

function wordAttribute(words: SentenceWords, group: Named, attribute: NamedAttribute): string {
  return words.t('attributeOf', { group: nameOf(words, group), attribute: nameOf(words, attribute) });
}

function relation(words: SentenceWords, mode: Mode, op: Comparison, left: string, right: string): string {
  return words.t(`${mode}.${op}`, { left, right });
}

type Kind<K extends Phrase['kind']> = Extract<Phrase, { readonly kind: K }>;

function wordChosen(words: SentenceWords, phrase: Kind<'chosen'>, mode: Mode, contrary: boolean): string {
  const group = nameOf(words, phrase.group);
  const options = phrase.options.map((option) => nameOf(words, option));
  const suffix = contrary ? 'Not' : '';
  if (options.length === 0) return words.t(`${mode}.something${suffix}`, { group });
  const option = listed(words, options, 'disjunction');
  if (phrase.atLeast > 1) return words.t(`${mode}.pieces${suffix}`, { group, option, count: phrase.atLeast });
  return words.t(`${mode}.${phrase.several ? 'included' : 'chosen'}${suffix}`, { group, option });
}

/** A phrase as a fact ("is") or a demand ("must be"), or the contrary of it. */
function wordPhrase(words: SentenceWords, phrase: Phrase, mode: Mode, contrary = false): string {
  if (phrase.kind === 'not') return wordPhrase(words, phrase.part, mode, !contrary);
  if (phrase.kind === 'chosen') return wordChosen(words, phrase, mode, contrary);
  if (phrase.kind === 'attribute') {
    const { group, attribute, op, value } = phrase;
    const right = wordValue(words, value, attribute.unit);
    const statement = relation(words, mode, op, wordAttribute(words, group, attribute), right);
    return contrary ? words.t(`${mode}.contrary`, { statement }) : statement;
  }
  const every = (phrase.kind === 'all') !== contrary;
  if (phrase.parts.length === 0) return words.t(every ? 'always' : 'never');
  const parts = phrase.parts.map((part) => wordPhrase(words, part, mode, contrary));
  return listed(words, parts, every ? 'conjunction' : 'disjunction');
}

function wordAddend(words: SentenceWords, { group, attribute, factor }: Addend): string {
  const of = group ? nameOf(words, group) : '';
  const what = attribute ? nameOf(words, attribute) : '';
  const kind = `${attribute ? 'sum' : 'pieces'}${group ? 'Of' : 'OfAll'}`;
  const text = words.t(`addend.${kind}`, { group: of, attribute: what });
  return factor === 1 ? text : `${figure(words, factor, '')} × ${text}`;
}

/** A sum with its constant, such as the terms of a derived value. */
export function wordSum(words: SentenceWords, addends: readonly Addend[], constant: number): string {
  const parts = addends.map((addend) => wordAddend(words, addend));
  const amount = figure(words, Math.abs(constant), '');
  if (parts.length === 0) return `${constant < 0 ? '−' : ''}${amount}`;
  const sum = parts.join(' + ');
  return constant === 0 ? sum : `${sum} ${constant < 0 ? '−' : '+'} ${amount}`;
}

function wordResource(words: SentenceWords, { used, provided, constant }: Sentence & { kind: 'resource' }): string {
  const unit = [...used, ...provided].find(({ attribute }) => attribute)?.attribute?.unit ?? '';
  const left = used.map((addend) => wordAddend(words, addend)).join(' + ') || figure(words, 0, unit);
  const sum = provided.map((addend) => wordAddend(words, addend)).join(' + ');
  const amount = figure(words, Math.abs(constant), unit);
  if (sum === '') return relation(words, 'must', 'le', left, figure(words, constant, unit));
  if (constant === 0) return relation(words, 'must', 'le', left, sum);
  return relation(words, 'must', 'le', left, words.t(constant < 0 ? 'less' : 'more', { sum, amount }));
}

function wordTable(words: SentenceWords, { mode, columns, rows }: Sentence & { kind: 'table' }): string {
  const names = columns.map(({ group, attribute }) =>
    attribute ? wordAttribute(words, group, attribute) : nameOf(words, group),
  );
  return words.t(`table.${mode}`, { columns: listed(words, names, 'conjunction'), count: rows });
}

function wordCore(words: SentenceWords, sentence: Sentence): string {
  switch (sentence.kind) {
    case 'requires':
      return wordPhrase(words, sentence.needs, 'must');
    case 'excludes':
      return wordPhrase(words, sentence.bars, 'must', true);
    case 'compare': {
      const { left, op, right } = sentence;
      const other =
        'value' in right
          ? wordValue(words, right.value, left.attribute.unit)
          : wordAttribute(words, right.group, right.attribute);
      return relation(words, 'must', op, wordAttribute(words, left.group, left.attribute), other);
    }
    case 'resource':
      return wordResource(words, sentence);
    case 'table':
      return wordTable(words, sentence);
  }
}

/** A condition as a fact of a language, to stand inside a sentence. */
export function wordFact(words: SentenceWords, phrase: Phrase): string {
  return wordPhrase(words, phrase, 'fact');
}

/** A rule as a sentence of a language, with its first letter as that language begins sentences. */
export function wordSentence(words: SentenceWords, sentence: Sentence): string {
  const core = wordCore(words, sentence);
  const always = sentence.when === null || (sentence.when.kind === 'all' && sentence.when.parts.length === 0);
  const text =
    always || !sentence.when
      ? words.t('plain', { core })
      : words.t('under', { when: wordPhrase(words, sentence.when, 'fact'), core });
  return words.locale === 'en' ? text.charAt(0).toLocaleUpperCase(words.tag) + text.slice(1) : spaced(text);
}

// Chinese type sets a space between its characters and Latin letters or figures.
function spaced(text: string): string {
  return text.replace(/(\p{Script=Han})(?=[A-Za-z0-9])/gu, '$1 ').replace(/([A-Za-z0-9])(?=\p{Script=Han})/gu, '$1 ');
}
