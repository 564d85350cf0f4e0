import { expect, it } from 'vitest';
import { csvFile, csvLine, csvResponse } from './csv.server.ts';

it('quotes what would break a line', () => {
  expect(csvLine(['a "b"', 'c,d', 'e\nf', 5])).toBe('"a ""b""","c,d","e\nf",5\r\n');
});

it.each(['=1+1', '+1', '-1', '@x', '\t=1'])('makes %j text', (value) => {
  expect(csvLine([value])).toContain("'");
});

it('leaves numbers alone', () => {
  expect(csvLine([-5])).toBe('-5\r\n');
});

it('streams its lines after a byte order mark', async () => {
  async function* lines() {
    yield 'a\r\n';
    yield 'b\r\n';
  }
  const bytes = new Uint8Array(await csvResponse('list', lines()).arrayBuffer());
  expect([...bytes.slice(0, 3)]).toEqual([0xef, 0xbb, 0xbf]);
  expect(new TextDecoder().decode(bytes)).toBe('a\r\nb\r\n');
});

it('keeps part numbers as text and writes amounts with the places of their currency', () => {
  const cells = ['00123', null, { amount: '-1999', currency: 'EUR' }, { amount: '5', currency: 'JPY' }];
  expect(csvLine(cells)).toBe('"00123",,-19.99,5\r\n');
});

it('reads every page of a list into one file', async () => {
  const next: Record<string, string | undefined> = { start: '1', 1: '2' };
  const file = await csvFile('list', ['name'], async (after) => {
    const endCursor = next[after ?? 'start'] ?? null;
    return { rows: [[`after ${after}`]], pageInfo: { hasNextPage: endCursor !== null, endCursor } };
  });
  expect((await file.text()).replace('\uFEFF', '')).toBe('"name"\r\n"after null"\r\n"after 1"\r\n"after 2"\r\n');
});
