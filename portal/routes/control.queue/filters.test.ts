import { expect, it } from 'vitest';
import { queueFilter, readQueueFilters } from './filters.ts';

const read = (query: string) => queueFilter(readQueueFilters(new URLSearchParams(query)));

it('shows what is open when nothing usable is asked for', () => {
  expect(read('view=x&kind=y')).toEqual({ state: 'OPEN', kinds: null, mine: null, search: null });
});

it('narrows to one view, kind and text', () => {
  expect(read('view=mine&kind=LATE&q=ACME-1')).toEqual({
    state: 'OPEN',
    kinds: ['LATE'],
    mine: true,
    search: 'ACME-1',
  });
  expect(read('view=resolved')).toMatchObject({ state: 'RESOLVED', mine: null });
});
