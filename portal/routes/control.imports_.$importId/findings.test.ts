import { expect, it } from 'vitest';
import { failureReason } from './findings.ts';

const words = Object.assign((key: string, values?: object) => `${key} ${JSON.stringify(values)}`, { has: () => true });

it('finds reason, line and columns in what the API says', () => {
  const message =
    'the file’s columns do not fit the mapping (missing_column) after line 1: make, model missing; its columns: brand, type; give a mapping of your own with …';
  const values = '{"line":"1","columns":"make, model","found":"brand, type"}';
  expect(failureReason(words, message)).toBe(`failure.missing_column ${values}`);
});

it('keeps what it does not understand', () => {
  expect(failureReason(words, 'the disk is full')).toBe('the disk is full');
});
