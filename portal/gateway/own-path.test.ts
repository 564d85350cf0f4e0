import { describe, expect, it } from 'vitest';
import { ownPath } from './own-path.ts';

describe('ownPath', () => {
  it.each(['/', '/orders/1?sort=-placed', '/a#b'])('keeps %s', (path) => {
    expect(ownPath(path)).toBe(path);
  });

  it.each([
    '//evil.example',
    'https://evil.example',
    '/\\evil.example',
    '/\t/evil.example',
    '/.//evil.example',
    '/a/..//evil.example',
    'javascript:alert(1)',
    'orders',
    '',
    null,
    undefined,
  ])('refuses %s', (target) => {
    expect(ownPath(target, '/fallback')).toBe('/fallback');
  });
});
