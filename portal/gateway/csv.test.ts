import { expect, it } from 'vitest';
import { csvLine, csvResponse } from './csv.server.ts';

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
