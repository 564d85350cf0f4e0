import { describe, expect, it } from 'vitest';
import { readAddress, redone, sharedAddress, undone, withChoices, writeAddress } from './address.ts';

const cpu = { group: 'cpu', option: 'x16', quantity: 1 };
const memory = { group: 'memory', option: 'm32', quantity: 4 };

describe('the configurator’s address', () => {
  it('is read as it was written', () => {
    const address = readAddress(
      new URLSearchParams('c=cpu*x16&quantity=3&at=memory&why=gpu*big&finish=CHEAPEST&id=a&v=2'),
    );
    expect(address).toMatchObject({
      choices: [cpu],
      quantity: 3,
      at: 'memory',
      id: 'a',
      version: 2,
      finish: 'CHEAPEST',
    });
    expect(address.why).toEqual({ group: 'gpu', option: 'big' });
    expect(readAddress(new URLSearchParams(writeAddress(address)))).toEqual(address);
  });

  it('takes nonsense for what is usual', () => {
    const address = readAddress(new URLSearchParams('quantity=-1&finish=BEST&panel=x&why=gpu'));
    expect(address).toMatchObject({ choices: [], quantity: 1, finish: null, panel: null, why: null, was: [] });
  });

  it('says what stands for a quantity and is none, until something else is done', () => {
    const read = (text: string) => readAddress(new URLSearchParams(text));
    for (const none of ['0', '-1', '1.5', 'abc', '', '100000'])
      expect(read(`quantity=${none}`)).toMatchObject({ quantity: 1, noQuantity: none });
    for (const fine of ['', 'quantity=1', 'quantity=99999']) expect(read(fine).noQuantity).toBeNull();
    expect(read(withChoices(read('quantity=0'), [cpu]))).toMatchObject({ quantity: 1, noQuantity: null });
  });

  it('lets a change be undone and closes what was looked into', () => {
    const address = readAddress(new URLSearchParams('c=cpu*x16&why=gpu*big&finish=CHEAPEST'));
    const next = readAddress(new URLSearchParams(withChoices(address, [cpu, memory])));
    expect(next).toMatchObject({ choices: [cpu, memory], was: ['0'], why: null, finish: null });
    const back = readAddress(new URLSearchParams(undone(next) ?? ''));
    expect(back).toMatchObject({ choices: [cpu], was: [], ahead: ['0 memory*m32*4'] });
    expect(undone(back)).toBeNull();
    const again = readAddress(new URLSearchParams(redone(back) ?? ''));
    expect(again).toEqual(next);
    expect(redone(again)).toBeNull();
  });

  it('forgets what was undone once something else is chosen', () => {
    const back = readAddress(new URLSearchParams('c=cpu*x16&ahead=0+memory*m32*4'));
    expect(readAddress(new URLSearchParams(withChoices(back, []))).ahead).toEqual([]);
  });

  it('is shared without its history', () => {
    const address = readAddress(new URLSearchParams('c=cpu*x16&quantity=3&at=gpu&was=0&ahead=0&finish=CHEAPEST'));
    expect(sharedAddress(address, false)).toBe('?c=cpu*x16&quantity=3');
    const saved = { ...address, id: 'abc', version: 2 };
    expect(sharedAddress(saved, false)).toBe('?c=cpu*x16&quantity=3');
    expect(sharedAddress(saved, true)).toContain('id=abc');
  });

  it('keeps days of delivery while they are looked at', () => {
    const address = readAddress(new URLSearchParams('c=cpu*x16&panel=ship&ship=3@2027-01-05&ship=2@&ship=x'));
    expect(address.ship).toEqual([
      { quantity: 3, date: '2027-01-05' },
      { quantity: 2, date: null },
    ]);
    expect(readAddress(new URLSearchParams(writeAddress(address)))).toEqual(address);
    expect(writeAddress(address, { panel: null })).toBe('?c=cpu*x16');
  });

  it('takes what a form has set', () => {
    const set = readAddress(new URLSearchParams('c=cpu*x16+memory*m32&set=memory*m32&pieces=4'));
    expect(set).toMatchObject({ choices: [cpu, memory], was: ['0 memory*m32'] });
    const other = readAddress(new URLSearchParams('c=memory*m64+cpu*x16&set=memory*m32&pieces=4&one=1'));
    expect(other.choices).toEqual([cpu, memory]);
    expect(readAddress(new URLSearchParams('c=memory*m32&set=memory*m32&pieces=0')).choices).toEqual([]);
  });
});
