import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { LOCALES } from './locale.ts';

const PORTAL = path.resolve(import.meta.dirname, '..');

function keysOf(texts: object, prefix = ''): string[] {
  return Object.entries(texts).flatMap(([key, text]) =>
    typeof text === 'string' ? [`${prefix}${key}`] : keysOf(text, `${prefix}${key}.`),
  );
}

function keysIn(locale: string): string[] {
  const files = globSync([`components/locales/*.${locale}.json`, `routes/*/${locale}.json`], { cwd: PORTAL });
  return files.flatMap((file) =>
    keysOf(JSON.parse(readFileSync(path.join(PORTAL, file), 'utf8')), `${path.dirname(file)}:`),
  );
}

it('has every text in every language', () => {
  const keys = LOCALES.map((locale) => new Set(keysIn(locale)));
  const union = [...new Set(keys.flatMap((set) => [...set]))];
  const missing = LOCALES.flatMap((locale, index) =>
    union.filter((key) => !keys[index]?.has(key)).map((key) => `${locale} ${key}`),
  );
  expect(missing).toEqual([]);
});
