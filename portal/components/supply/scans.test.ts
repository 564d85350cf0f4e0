import { expect, test } from 'vitest';
import { earlierScans, withScan } from './scans.ts';

function posted(text: string): FormData {
  const data = new FormData();
  data.set('earlier', text);
  return data;
}

test('scans travel with the form', () => {
  const scan = { id: '1', code: 'A-1', ok: true, text: 'taken in' };
  expect(earlierScans(posted(JSON.stringify([scan])))).toEqual([scan]);
});

test('what cannot be read is no scan', () => {
  expect(earlierScans(new FormData())).toEqual([]);
  expect(earlierScans(posted('{'))).toEqual([]);
  expect(earlierScans(posted('[1, null, {"code": "A"}]'))).toEqual([]);
});

test('the newest stands on top and the list stays short', () => {
  const many = Array.from({ length: 40 }, (_, index) => ({
    id: String(index),
    code: String(index),
    ok: true,
    text: '',
  }));
  const list = withScan({ code: 'new', ok: false, text: '' }, many);
  expect(list[0]?.code).toBe('new');
  expect(list).toHaveLength(12);
});
