import { expect, test } from 'vitest';
import { normalisePassword, passwordFlaws } from './password.ts';

const CONTEXT = ['Ann Example', 'ann.buyer@acme.example', 'Acme Werke GmbH'];
const flaws = (password: string) => passwordFlaws(password, CONTEXT);

test('long sentences in any script pass', () => {
  expect(flaws('heron over the weir 9')).toEqual([]);
  expect(flaws('三只鷺鷥站在堰上 2')).toEqual([]);
  expect(flaws('k8#vQz!2')).toEqual([]);
});

test('length is counted in characters after NFKC, 8 to 256', () => {
  expect(flaws('k8#vQz!')).toEqual(['too_short']);
  expect(flaws('鷺鷥站在堰上呢')).toEqual(['too_short']);
  expect(flaws('x9'.repeat(3) + '鷺'.repeat(250))).toEqual([]);
  expect(flaws(`${'x9'.repeat(3)}${'鷺'.repeat(251)}`)).toEqual(['too_long']);
  expect(normalisePassword('ｐａｓｓ')).toBe('pass');
});

test('what guessing begins with is refused, masked and decorated as well', () => {
  for (const password of [
    'password',
    'Passw0rd!',
    'P@ssw0rd123',
    '12345678',
    'qwertyuiop',
    'aaaaaaaa',
    'abcabcabc',
    'Summer2026!',
    '87654321',
    'woaini1314',
  ]) {
    expect(flaws(password), password).not.toEqual([]);
  }
});

test('the own, the company’s and the product’s name carry no password', () => {
  for (const password of ['Acme-Werke-2026', 'AnnExample1', 'tributary99', 'Example2026!', 'ann.buyer2026']) {
    expect(flaws(password), password).toContain('context');
  }
  expect(flaws('the acme heron counts to nine')).toEqual([]);
});

test('a password is told only the flaws that it has', () => {
  for (const password of ['password1', 'Passw0rd!', 'my-password', 'passwort99']) {
    expect(flaws(password), password).toEqual(['common']);
  }
  expect(flaws('tributary99')).toEqual(['context']);
  expect(flaws('ann.example-password')).toEqual(['context']);
});
