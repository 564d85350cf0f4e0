import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { InvalidInputError } from '../../kernel/error.ts';
import { decideImport, differenceOf } from './decide-import.ts';
import componentsMapping from './mapping/components.json' with { type: 'json' };
import vehiclesMapping from './mapping/vehicles.json' with { type: 'json' };
import { columnsOf, type ImportMapping, parseMapping } from './mapping.ts';
import { importRows } from './rows.ts';
import { FileNotReadableError, type TextLimits } from './text-lines.ts';

const names = { en: 'Parts' };
const parts = parseMapping({
  kind: 'items',
  format: 'csv',
  item: { kind: 'component', serialised: false },
  key: ['part_no'],
  sku: {},
  defaults: { type: 'part' },
  family: { column: 'type', families: [{ code: 'parts', line: 'component', names, values: ['part'] }] },
  names: { en: '{name}' },
  price: { column: 'price', currency: 'EUR' },
  weight: { column: 'kg', gramsPerUnit: 1000 },
  attributes: {
    length_m: { column: 'mm', type: 'number', scale: { numerator: 1, denominator: 1000 } },
    colour: { column: 'colour', type: 'text', values: { ROUGE: 'red' } },
    sockets: { column: 'sockets', type: 'texts' },
  },
});
const header = 'part_no,type,name,price,kg,mm,colour,sockets';

async function* inChunks(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function run(content: string | Uint8Array, mapping: ImportMapping = parts, size = 7, limits?: TextLimits) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return decideImport(importRows(inChunks(bytes, size), mapping, limits), mapping);
}
const csv = (...lines: string[]) => [header, ...lines].join('\n');
const found = (decided: Awaited<ReturnType<typeof run>>) =>
  decided.findings.map(({ line, kind, code }) => [line, kind, code]);

describe('reading', () => {
  it('takes CSV with a mark, CR LF, semicolons, quotes over lines, characters cut in two, and gzip in single bytes', async () => {
    const content = `\ufeff${header.replaceAll(',', ';')}\r\n00123;part;"Lüfter\r\n ""leise"" 風扇";12.50;0.25;120;ROUGE;AM4|AM5\r\n1E5;;Schraube;;;;;\r\n`;
    for (const size of [1, 3, 1000]) {
      for (const bytes of [Buffer.from(content), gzipSync(content)]) {
        const { items, findings } = await run(bytes, parts, size);
        expect(findings).toEqual([]);
        expect(items.map(({ sku, line }) => [sku, line])).toEqual([
          ['00123', 2],
          ['1E5', 4],
        ]);
        expect(items[0]).toMatchObject({
          names: { en: 'Lüfter "leise" 風扇' },
          price: { amount: 1250n, currency: 'EUR' },
          weightGrams: 250,
          attributes: { length_m: 0.12, colour: 'red', sockets: ['AM4', 'AM5'] },
        });
        expect(items[1]).toMatchObject({ price: null, attributes: {}, weightGrams: null, familyCode: 'parts' });
      }
    }
  });

  it('reports a malformed row and goes on with the next', async () => {
    const decided = await run(
      csv(
        'a,part,A,1,,,,',
        'b,part',
        'c,part,"never closed,1,,,,',
        'd,part,D,1,,,,',
        'e,part,x"y"z,1,,,,',
        'f\u0000,part,F,1,,,,',
        '',
        'g,part,G,1,,,,',
      ),
    );
    expect(decided.items.map(({ sku }) => sku)).toEqual(['a', 'd', 'g']);
    expect(found(decided)).toEqual([
      [3, 'bad', 'column_count'],
      [4, 'bad', 'quote_not_closed'],
      [6, 'bad', 'malformed_quote'],
      [7, 'bad', 'control_character'],
    ]);
    expect(decided.counts).toEqual({ rows: 7, items: 3, duplicates: 0, conflicts: 0, bad: 4, withoutPrice: 0 });
  });

  it('skips lines beyond the limit without holding them', async () => {
    const limits = { lineCharacters: 100, fileBytes: 1_000_000 };
    const decided = await run(csv(`a,part,${'x'.repeat(500)},1,,,,`, 'b,part,B,1,,,,'), parts, 16, limits);
    expect(found(decided)).toEqual([[2, 'bad', 'too_long']]);
    expect(decided.items.map(({ sku, line }) => [sku, line])).toEqual([['b', 3]]);
    await expect(run(csv('a,part,A,1,,,,'), parts, 16, { ...limits, fileBytes: 20 })).rejects.toThrow(/too_large/);
  });

  it('refuses files that cannot be read as a whole', async () => {
    const reasonOf = async (content: string | Uint8Array, size = 64) => {
      const error = await run(content, parts, size).catch((failure: unknown) => failure);
      return error instanceof FileNotReadableError ? error.reason : error;
    };
    const good = gzipSync(
      csv(...Array.from({ length: 400 }, (_, index) => `p${index},part,N${index * 7919},${index},,,,`)),
    );
    const damaged = Buffer.from(good);
    damaged.fill(0xff, 200, 260);
    expect(await reasonOf(Buffer.from([...Buffer.from(header), 10, 0xc3, 0x28]))).toBe('not_utf8');
    expect(await reasonOf(good.subarray(0, good.length - 20))).toBe('truncated');
    expect(await reasonOf(damaged)).toBe('corrupt');
    expect(await reasonOf('')).toBe('empty');
    expect(await reasonOf(`${header},name`)).toBe('duplicate_column');
    expect(await reasonOf('part_no,name\n1,2')).toBe('missing_column');
  });

  it('says once that the columns do not fit the mapping, and names those missing and those found', async () => {
    const components = parseMapping(componentsMapping);
    const refusal = async (content: string, mapping: ImportMapping) =>
      String(await run(content, mapping).catch((failure: unknown) => failure));
    const list = 'Part number,Description,Price\r\nA-1,Bolt,1.00\r\nA-2,Nut,2.00\r\n';
    for (const mapping of [components, parts]) {
      const message = await refusal(list, mapping);
      expect(message).toMatch(
        /\(missing_column\) after line 1: .*; its columns: Part number, Description, Price; .*--mapping/,
      );
    }
    expect(await refusal(list, components)).toContain(': id, category, name missing;');
    const objects = '{"Part number":"A-1"}\n{"Part number":"A-2","Price":1}\n';
    expect(await refusal(objects, components)).toContain(
      ': id, category, name missing; its columns: Part number, Price;',
    );
    expect(await refusal(objects, parts)).toContain('part_no');
  });

  it('takes the other form of file too when the columns fit', async () => {
    const components = parseMapping(componentsMapping);
    const { items, findings } = await run(
      'id;category;name;price_usd;cores\n1;CPU;Six cores;99.50;6\n2;CPU;;1;4\n3;Tool;Hammer;1;\n',
      components,
    );
    expect(items.map(({ names, price, attributes }) => [names.en, price?.amount, attributes.cores])).toEqual([
      ['Six cores', 9_950n, 6],
    ]);
    expect(findings.map(({ line, code }) => [line, code])).toEqual([
      [3, 'required_missing'],
      [4, 'family_unknown'],
    ]);
    const broken = await run('not json\n{"id":"1","category":"CPU","name":"One"}\n', components);
    expect([broken.items.length, found(broken)]).toEqual([1, [[1, 'bad', 'not_json']]]);
  });

  it('takes JSON lines and keeps numbers as they are written', async () => {
    const mapping = { ...parts, format: 'jsonl' } as const;
    const lines = [
      '{"part_no":1E5,"name":"A","price":189.99,"sockets":["b","a"],"colour":null}',
      'not json',
      '[1]',
      '{"name":"no key"}',
      '{"part_no":"00123","name":"B","price":"0"}',
    ];
    const decided = await run(lines.join('\n'), mapping);
    expect(decided.items.map(({ sku, price }) => [sku, price?.amount ?? null])).toEqual([
      ['1E5', 18_999n],
      ['00123', null],
    ]);
    expect(decided.items[0]?.attributes).toEqual({ sockets: ['a', 'b'] });
    expect(found(decided)).toEqual([
      [2, 'bad', 'not_json'],
      [3, 'bad', 'not_an_object'],
      [4, 'bad', 'key_missing'],
      [5, 'warning', 'price_zero'],
    ]);
  });
});

describe('deciding', () => {
  it('tells duplicates from conflicts, and the first row stands', async () => {
    const decided = await run(csv('a,part,A,1,,,,', 'b,part,B,2,,,,', 'a,part,A,1.00,,,,', 'a,part,A,3,,120,,'));
    expect(decided.items.map(({ price }) => price?.amount)).toEqual([100n, 200n]);
    expect(decided.findings).toEqual([
      { line: 4, kind: 'duplicate', code: 'same_row', params: { firstLine: '2' } },
      {
        line: 5,
        kind: 'conflict',
        code: 'same_key',
        params: { firstLine: '2', sku: 'a', differing: 'length_m, price' },
      },
    ]);
    expect(decided.counts).toMatchObject({ rows: 4, items: 2, duplicates: 1, conflicts: 1, bad: 0 });
  });

  it('refuses rows that are no item and mentions what it could not read', async () => {
    const decided = await run(
      csv(
        'a,tool,A,1,,,,',
        'b,part,,1,,,,',
        'c,part,C,1.234,,,,',
        'd,part,D,-1,,,,',
        'e,part,E,0,heavy,1e5,,',
        'f,part,F,,,,,',
      ),
    );
    expect(found(decided)).toEqual([
      [2, 'bad', 'family_unknown'],
      [3, 'bad', 'name_missing'],
      [4, 'bad', 'price_not_read'],
      [5, 'bad', 'price_not_read'],
      [6, 'warning', 'price_zero'],
      [6, 'warning', 'attribute_not_read'],
      [6, 'warning', 'weight_not_read'],
    ]);
    expect(decided.counts).toMatchObject({ items: 2, bad: 4, withoutPrice: 2 });
  });

  it('finds the same again as same, and a changed row as changed', async () => {
    const first = await run(csv('a,part,A,1,,,,', 'b,part,B,2,,,,'));
    const existing = new Map(first.items.map(({ sku, hash }) => [sku, hash]));
    const again = await run(csv('b,part,B,2,,,,', 'a,part,A,9,,,,', 'c,part,C,3,,,,'));
    const { created, changed, same } = differenceOf(again.items, existing);
    expect([created, changed, same].map((items) => items.map(({ sku }) => sku))).toEqual([['c'], ['a'], ['b']]);
  });
});

describe('mappings', () => {
  it('are checked with the path of what is wrong', () => {
    expect(() => parseMapping({ ...parts, key: [] })).toThrow(InvalidInputError);
    expect(() =>
      parseMapping({ ...parts, family: { families: [{ code: 'x', parent: 'y', line: 'component', names }] } }),
    ).toThrow(/parent/);
    expect(() => parseMapping({ ...parts, colour: 1 })).toThrow(InvalidInputError);
  });

  it('come ready for computer parts and cars', async () => {
    const components = parseMapping(componentsMapping);
    const cars = parseMapping(vehiclesMapping);
    expect(columnsOf(cars)).toHaveLength(28);
    const part = {
      id: 'x-1',
      category: 'PSU',
      name: 'P 650',
      manufacturer: 'Maker',
      part_no: '00650',
      price_usd: 104.99,
      connectors: { sata: 4, EPS_8_pin: 2 },
    };
    const decided = await run(JSON.stringify(part), components);
    expect(decided.items[0]).toMatchObject({
      familyCode: 'power-supplies',
      price: { amount: 10_499n, currency: 'USD' },
      attributes: { part_number: '00650', connector_sata: 4, connector_eps_8_pin: 2 },
    });
    expect(decided.items[0]?.sku).toMatch(/^PART-[0-9A-F]{12}$/);
  });
});
