import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose, readChoices, readDelta, withdraw, writeChoices, writeDelta } from './choices.ts';

const cpu = { group: 'cpu', option: 'x16', quantity: 1 };
const memory = { group: 'memory', option: 'm32', quantity: 4 };
const noRaid = { group: 'raid', option: null, quantity: 0 };

describe('choices in an address', () => {
  it('are read as they were written', () => {
    const text = writeChoices([cpu, memory, noRaid]);
    expect(text).toBe('cpu*x16 memory*m32*4 raid*');
    expect(readChoices(text)).toEqual([cpu, memory, noRaid]);
  });

  it('keep a decision against an option', () => {
    expect(readChoices(writeChoices([{ ...cpu, quantity: 0 }]))).toEqual([{ ...cpu, quantity: 0 }]);
  });

  it.each(['*x', 'a*b*c', 'a*b*1*2', 'a*b*-1', 'a*b*1234567'])('leave out %j', (text) => {
    expect(readChoices(text)).toEqual([]);
  });
});

describe('choose', () => {
  it('replaces in a group that takes one kind', () => {
    expect(choose([cpu, memory], { ...cpu, option: 'x32' }, true)).toEqual([memory, { ...cpu, option: 'x32' }]);
  });

  it('adds in a group that takes several', () => {
    expect(choose([memory], { ...memory, option: 'm64' }, false)).toHaveLength(2);
  });

  it('lets nothing replace everything, and something replace nothing', () => {
    const nothing = { group: 'memory', option: null, quantity: 0 };
    expect(choose([memory, cpu], nothing, false)).toEqual([cpu, nothing]);
    expect(choose([nothing], memory, false)).toEqual([memory]);
  });
});

it('withdraw takes one option or the whole group back', () => {
  const two = [memory, { ...memory, option: 'm64' }, cpu];
  expect(withdraw(two, 'memory', 'm64')).toEqual([memory, cpu]);
  expect(withdraw(two, 'memory', null)).toEqual([cpu]);
});

describe('a difference of choices', () => {
  it('names what stays by its place', () => {
    expect(writeDelta([cpu, memory, noRaid], [cpu, memory])).toBe('0-1');
    expect(writeDelta([cpu, memory, noRaid], [noRaid, { ...cpu, option: 'x32' }])).toBe('2 cpu*x32');
  });

  it('brings any list about from any other', () => {
    const choice = fc.record({
      group: fc.constantFrom('cpu', 'gpu', 'memory', 'raid'),
      option: fc.constantFrom('a', 'b-1', 'c.2'),
      quantity: fc.integer({ min: 1, max: 9 }),
    });
    const list = fc.uniqueArray(choice, { selector: ({ group, option }) => `${group} ${option}`, maxLength: 9 });
    fc.assert(
      fc.property(list, list, (from, to) => {
        expect(readDelta(from, writeDelta(from, to))).toEqual(to);
      }),
    );
  });
});
