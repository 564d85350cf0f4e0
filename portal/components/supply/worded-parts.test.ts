import { expect, test } from 'vitest';
import { partsInWords } from './worded-parts.ts';

const line = (quantity: number, name: string) => ({ quantity, component: { name } });

test('a part on several lines is told once with all of its pieces', () => {
  expect(partsInWords('en-GB', [line(8, 'Adapter'), line(2, 'Case'), line(7, 'Adapter')])).toBe(
    '15 × Adapter, 2 × Case',
  );
});

test('a Chinese list is parted the Chinese way', () => {
  expect(partsInWords('zh-Hant-TW', [line(1, '機殼'), line(2, '散熱器')])).toBe('1 × 機殼、2 × 散熱器');
});
