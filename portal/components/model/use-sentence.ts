import { useTranslations } from 'use-intl';
import { addendsOf, type ModelDefinition, type Phrase, type Rule, sentenceOf, type ValueDefinition } from '#engine';
import { useFacts, useIntlTag } from '../../i18n/portal-provider.tsx';
import { type SentenceWords, wordFact, wordSentence, wordSum } from './sentence-words.ts';

function useWords(): SentenceWords {
  const t = useTranslations('model.sentence') as SentenceWords['t'];
  return { t, tag: useIntlTag(), locale: useFacts().locale };
}

/** Words conditions as facts in the reader's language. */
export function usePhrase(): (phrase: Phrase) => string {
  const words = useWords();
  return (phrase) => wordFact(words, phrase);
}

/** Words the rules of a definition as sentences in the reader's language. */
export function useSentence(definition: ModelDefinition): (rule: Rule) => string {
  const words = useWords();
  return (rule) => wordSentence(words, sentenceOf(definition, rule));
}

/** Words what a derived value adds up in the reader's language. */
export function useSum(definition: ModelDefinition): (value: Pick<ValueDefinition, 'terms' | 'constant'>) => string {
  const words = useWords();
  return ({ terms, constant = 0 }) => wordSum(words, addendsOf(definition, terms), constant);
}
