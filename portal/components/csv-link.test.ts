import { expect, it } from 'vitest';
import { csvAddress } from './csv-link.tsx';

it('narrows the file as the list is, and takes all pages of it', () => {
  expect(csvAddress('/orders.csv')).toBe('/orders.csv');
  expect(csvAddress('/orders.csv', new URLSearchParams('q=&after=x'))).toBe('/orders.csv');
  expect(csvAddress('/orders.csv', new URLSearchParams('q=a+b&after=x&stage=open'))).toBe(
    '/orders.csv?q=a+b&stage=open',
  );
});
