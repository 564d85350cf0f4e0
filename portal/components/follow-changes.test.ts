import { afterEach, expect, it, vi } from 'vitest';
import { followChanges, nounOf } from './follow-changes.ts';

it.each([
  ['{"data":{"changes":{"topic":"order.date_moved","id":"x"}}}', 'order'],
  ['{"data":{"changes":{"topic":"sub_order.answered","id":"x"}}}', 'sub_order'],
  ['{"errors":[{"message":"sign in first"}]}', null],
  ['{"data":null,"errors":[]}', null],
])('finds the noun in %s', (data, noun) => {
  expect(nounOf(data)).toBe(noun);
});

class Stream extends EventTarget {
  static last: Stream | undefined;
  constructor() {
    super();
    Stream.last = this;
  }
  close(): void {}
  say(topic: string): void {
    this.dispatchEvent(new MessageEvent('next', { data: JSON.stringify({ data: { changes: { topic } } }) }));
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
});

it('tells of changes until it is ended, and posts to nobody afterwards', () => {
  vi.stubGlobal('EventSource', Stream);
  vi.stubGlobal('navigator', {});
  const heard: string[] = [];
  const end = followChanges('somebody', (noun) => heard.push(noun));
  Stream.last?.say('order.placed');
  end();
  expect(() => Stream.last?.say('request.submitted')).not.toThrow();
  expect(heard).toEqual(['order']);
});

it('ends quietly where the stream belongs to another tab', async () => {
  vi.stubGlobal('EventSource', Stream);
  const request = (_name: string, { signal }: { signal: AbortSignal }) =>
    new Promise((_resolve, reject) => {
      signal.addEventListener('abort', () => reject(signal.reason));
    });
  vi.stubGlobal('navigator', { locks: { request } });
  const heard: string[] = [];
  const other = new BroadcastChannel('live somebody');
  const end = followChanges('somebody', (noun) => heard.push(noun));
  other.postMessage('shipment');
  await vi.waitFor(() => expect(heard).toEqual(['shipment']));
  end();
  other.close();
});
