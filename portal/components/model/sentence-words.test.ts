import { createTranslator } from 'use-intl/core';
import { expect, test } from 'vitest';
import { type ModelDefinition, type Rule, sentenceOf } from '#engine';
import { loadMessages } from '../../i18n/load-messages.ts';
import { INTL_TAGS, type Locale } from '../../i18n/locale.ts';
import { type SentenceWords, wordSentence } from './sentence-words.ts';

const n = (en: string, chinese: string) => ({ en, 'zh-Hant': chinese, 'zh-Hans': chinese });
const option = (code: string, en: string, chinese: string) => ({
  code,
  names: n(en, chinese),
  items: [],
  attributes: {},
});
const model: ModelDefinition = {
  baseItems: [],
  attributes: [
    { code: 'height', names: n('height', '高度'), type: 'number', unit: 'mm' },
    { code: 'watts', names: n('power', '功耗'), type: 'number', unit: 'W' },
  ],
  groups: [
    { code: 'cpu', names: n('Processor', '处理器'), min: 1, max: 1, options: [option('x1', 'Xeon 1', '至强 1')] },
    {
      code: 'fan',
      names: n('Cooler', '散热器'),
      min: 1,
      max: 1,
      options: [option('tall', 'Tall', '高塔'), option('water', 'Water', '水冷')],
    },
  ],
  rules: [],
};

async function worded(locale: Locale, rule: object): Promise<string> {
  const tag = INTL_TAGS[locale];
  const messages = await loadMessages(locale);
  const t = createTranslator({ locale: tag, messages, namespace: 'model.sentence' }) as SentenceWords['t'];
  return wordSentence({ t, tag, locale }, sentenceOf(model, { code: 'r', names: n('', ''), ...rule } as Rule));
}

const REQUIRES = {
  kind: 'requires',
  when: { group: 'cpu', option: 'x1' },
  needs: {
    any: [
      { group: 'fan', option: 'tall' },
      { group: 'fan', option: 'water' },
    ],
  },
};
const x1 = { group: 'cpu', option: 'x1' };
const height = { group: 'fan', attribute: 'height' };

test('rules are sentences in each language', async () => {
  expect(await worded('en', REQUIRES)).toBe('If Processor is Xeon 1, Cooler must be Tall or Water.');
  expect(await worded('zh-Hans', REQUIRES)).toBe('如果处理器为至强 1，那么散热器必须为高塔或水冷。');
  expect(await worded('zh-Hant', REQUIRES)).toBe('若处理器為至强 1，則散热器必須為高塔或水冷。');
});

test.each([
  [
    { kind: 'excludes', when: x1, bars: { group: 'fan', option: 'tall' } },
    'If Processor is Xeon 1, Cooler must not be Tall.',
  ],
  [
    { kind: 'excludes', when: x1, bars: { not: { group: 'fan' } } },
    'If Processor is Xeon 1, something must be chosen for Cooler.',
  ],
  [
    { kind: 'compare', left: height, op: 'le', right: { group: 'cpu', attribute: 'height' } },
    '“height” of Cooler must be at most “height” of Processor.',
  ],
  [
    { kind: 'compare', left: height, op: 'ge', right: { value: 1200 }, when: x1 },
    'If Processor is Xeon 1, “height” of Cooler must be at least 1,200 mm.',
  ],
  [
    {
      kind: 'resource',
      used: [{ attribute: 'watts' }],
      provided: [{ group: 'fan', attribute: 'watts' }],
      constant: -50,
    },
    'The sum of “power” of all parts must be at most “power” of Cooler less 50 W.',
  ],
  [
    { kind: 'resource', used: [{ group: 'fan', factor: 2 }], provided: [], constant: 3 },
    '2 × the number of pieces of Cooler must be at most 3.',
  ],
  [
    {
      kind: 'table',
      mode: 'allow',
      columns: [{ group: 'cpu' }, { group: 'fan' }],
      rows: [
        ['x1', 'tall'],
        ['x1', 'water'],
      ],
    },
    'Processor and Cooler must be one of 2 tested combinations.',
  ],
  [
    { kind: 'requires', when: { not: { any: [x1, { group: 'fan', option: 'tall' }] } }, needs: { all: [] } },
    'If Processor is not Xeon 1 and Cooler is not Tall, nothing more is needed.',
  ],
])('%j', async (rule, text) => {
  expect(await worded('en', rule)).toBe(text);
});
