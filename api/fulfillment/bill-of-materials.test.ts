import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  BillOfMaterialsCycleError,
  BillOfMaterialsLimitError,
  type BomLine,
  explode,
  indexBom,
} from './bill-of-materials.ts';
import { netAgainstStock } from './netting.ts';

const part = (parentId: string, componentId: string, quantity = 1, phantom = false): BomLine => ({
  parentId,
  componentId,
  quantity,
  phantom,
});

describe('explode', () => {
  it('multiplies along each path and merges equal parts only afterwards', () => {
    const bom = indexBom([
      part('server', 'tray', 2),
      part('server', 'screw', 4),
      part('tray', 'bracket', 3),
      part('tray', 'screw', 6),
      part('bracket', 'screw', 2),
    ]);
    expect(explode([{ itemId: 'server', quantity: 5 }], bom)).toEqual({
      components: [{ itemId: 'screw', quantity: 5 * (4 + 2 * 6 + 2 * 3 * 2) }],
      assemblies: [
        { itemId: 'bracket', quantity: 30 },
        { itemId: 'server', quantity: 5 },
        { itemId: 'tray', quantity: 10 },
      ],
      levels: 3,
    });
  });

  it('passes through phantoms and takes an item without parts as itself', () => {
    const bom = indexBom([part('server', 'kit', 2, true), part('kit', 'cable', 3)]);
    const exploded = explode(
      [
        { itemId: 'server', quantity: 1 },
        { itemId: 'mouse', quantity: 7 },
      ],
      bom,
    );
    expect(exploded.components).toEqual([
      { itemId: 'cable', quantity: 6 },
      { itemId: 'mouse', quantity: 7 },
    ]);
    expect(exploded.assemblies).toEqual([{ itemId: 'server', quantity: 1 }]);
  });

  it('names the path of a cycle', () => {
    const bom = indexBom([part('a', 'b'), part('b', 'c'), part('c', 'd'), part('d', 'b')]);
    const run = () => explode([{ itemId: 'a', quantity: 1 }], bom);
    expect(run).toThrow(BillOfMaterialsCycleError);
    expect(run).toThrow('b > c > d > b');
  });

  it('refuses absurd depth and quantity', () => {
    const deep = Array.from({ length: 60 }, (_, level) => part(`l${level}`, `l${level + 1}`));
    expect(() => explode([{ itemId: 'l0', quantity: 1 }], indexBom(deep))).toThrow(BillOfMaterialsLimitError);
    const wide = Array.from({ length: 5 }, (_, level) => part(`l${level}`, `l${level + 1}`, 1000));
    expect(() => explode([{ itemId: 'l0', quantity: 1 }], indexBom(wide))).toThrow(/quantity/);
  });

  it('agrees with walking every path of a random acyclic bill', () => {
    const edge = fc.record({
      from: fc.integer({ min: 0, max: 6 }),
      step: fc.integer({ min: 1, max: 4 }),
      quantity: fc.integer({ min: 1, max: 3 }),
    });
    fc.assert(
      fc.property(fc.uniqueArray(edge, { maxLength: 14, selector: ({ from, step }) => `${from} ${step}` }), (edges) => {
        const lines = edges.map(({ from, step, quantity }) => part(`i${from}`, `i${from + step}`, quantity));
        const walked = new Map<string, number>();
        const walk = (itemId: string, quantity: number): void => {
          const below = lines.filter((line) => line.parentId === itemId);
          if (below.length === 0) walked.set(itemId, (walked.get(itemId) ?? 0) + quantity);
          for (const line of below) walk(line.componentId, quantity * line.quantity);
        };
        walk('i0', 2);
        const exploded = explode([{ itemId: 'i0', quantity: 2 }], indexBom(lines));
        expect(new Map(exploded.components.map(({ itemId, quantity }) => [itemId, quantity]))).toEqual(walked);
      }),
    );
  });
});

describe('netAgainstStock', () => {
  it('conserves every requirement and never takes more than is free', () => {
    const requirement = fc.record({
      lineId: fc.constantFrom('l1', 'l2'),
      itemId: fc.constantFrom('a', 'b'),
      quantity: fc.integer({ min: 1, max: 9 }),
    });
    fc.assert(
      fc.property(fc.array(requirement, { maxLength: 9 }), fc.integer({ min: -3, max: 20 }), (requirements, free) => {
        const { netted, open } = netAgainstStock(requirements, [{ itemId: 'a', free }]);
        const sum = (rows: readonly { itemId: string; quantity: number }[], itemId: string) =>
          rows.filter((row) => row.itemId === itemId).reduce((total, row) => total + row.quantity, 0);
        expect(sum(netted, 'a')).toBe(Math.min(Math.max(0, free), sum(requirements, 'a')));
        expect(sum(netted, 'b')).toBe(0);
        for (const itemId of ['a', 'b'])
          expect(sum(netted, itemId) + sum(open, itemId)).toBe(sum(requirements, itemId));
      }),
    );
  });
});
