import { rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createRandom } from '../../api/demo/history/random.ts';
import { temporaryFolder } from '../support/folder.ts';
import { runToEnd } from '../support/process.ts';

let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder('models');
});
afterAll(() => rm(folder, { recursive: true }));

async function analysed(name: string, content: string | Buffer, ...args: string[]) {
  const file = path.join(folder, name);
  await writeFile(file, content);
  return runToEnd({}, ['api/cli/model-analyse.ts', file, ...args]);
}

async function reported(name: string, content: string | Buffer, ...args: string[]) {
  const { code, said } = await analysed(name, content, ...args);
  expect([code, said.split('\n').length]).toEqual([0, 2]);
  return JSON.parse(said);
}

const UVL = [
  'namespace "Car"',
  'features',
  '\t"Car 1,0"',
  '\t\tmandatory',
  '\t\t\tEngine {abstract}',
  '\t\t\t\talternative',
  '\t\t\t\t\tPetrol',
  '\t\t\t\t\tElectric',
  '\t\toptional',
  '\t\t\tTank',
  '\t\t\tSocket',
  '\t\t\tRoof',
  'constraints',
  '\tPetrol => Tank',
  '\tElectric <=> Socket',
  '\tSocket | Tank',
  '\t"Car 1,0" => Roof',
  '\tRoof => !Tank',
].join('\n');

describe('npm run model:analyse', () => {
  it('finds core, dead and false optional features of a UVL model', async () => {
    const report = await reported('car.uvl', UVL);
    expect(report).toMatchObject({ proved: true, options: 7, void: false, core: 5, dead: 2, falseOptional: 3 });
    expect(report.neverValid).toEqual([
      ['Petrol', 'true'],
      ['Tank', 'true'],
    ]);
  });

  it('reads tables, gzipped, with duplicate rows and a variable in no table', async () => {
    const vars = [
      { name: 'os', values: ['linux', 'windows', 'none'] },
      { name: 'raid', values: ['sw', 'hw'] },
      { name: 'colour', values: ['red', 'blue'] },
    ];
    const rows = [
      [0, 1],
      [1, 1],
      [1, 1],
    ];
    const text = JSON.stringify({ vars, tables: [{ vars: [0, 1], rows }] });
    const report = await reported('server.json.gz', gzipSync(text));
    expect(report).toMatchObject({ options: 7, void: false, core: 1, dead: 2, falseOptional: null });
    expect(report.neverValid).toEqual([
      ['os', 'none'],
      ['raid', 'sw'],
    ]);
    const none = JSON.stringify({ vars, tables: [{ vars: [2], rows: [] }] });
    expect(await reported('void.json', none)).toMatchObject({ void: true, configurations: '0', core: 0, dead: 7 });
  });

  it('tries clicks on both tiers, the same ones for the same seed', async () => {
    const report = await reported('car.uvl', UVL.replace('\tRoof => !Tank', ''), '--clicks', '40', '--seed', '9');
    expect(report).toMatchObject({ void: false, dead: 0, configurations: '3', disagreements: 0 });
    expect(report.compile).toMatchObject({
      nodes: expect.any(Number),
      edges: expect.any(Number),
      kB: expect.any(Number),
    });
    const timing = {
      p50: expect.any(Number),
      p95: expect.any(Number),
      p99: expect.any(Number),
      max: expect.any(Number),
    };
    expect(report.clicks).toEqual({ count: 40, seed: 9, solver: timing, diagram: timing });
  });

  it('says honestly what does not fit a diagram, and what the time does not suffice for', async () => {
    const dice = createRandom(5);
    const clauses = Array.from({ length: 900 }, () =>
      [0, 1, 2].map(() => dice.whole(1, 280) * (dice.chance(0.5) ? 1 : -1)).join(' '),
    );
    const text = `p cnf 280 900\n${clauses.map((clause) => `${clause} 0\n`).join('')}`;
    const wide = await reported('wide.cnf', text, '--clicks', '10', '--budget-ms', '4000');
    expect(wide).toMatchObject({ proved: true, void: false, configurations: null, disagreements: 0 });
    expect(wide.compile.reason).toMatch(/^(nodes|time)$/);
    expect(wide.clicks.diagram).toBe(null);
    const begun = performance.now();
    const short = await reported('short.cnf', text, '--budget-ms', '1');
    expect(short).toMatchObject({ proved: false, options: 280, core: null, dead: null, configurations: null });
    expect(performance.now() - begun).toBeLessThan(15_000);
  });

  // One process after the other.
  it('refuses with one line and code 2', { timeout: 120_000 }, async () => {
    const said = async (name: string, content: string | Buffer, ...args: string[]) => {
      const { code, said } = await analysed(name, content, ...args);
      expect([code, said.trim().split('\n').length]).toEqual([2, 1]);
      return said.trim();
    };
    expect(await said('a.uvl', 'features\n\tA\n\t\toptional\n\t  B')).toMatch(/^line 4: /);
    expect(await said('a.dimacs', 'p cnf 1 1\n2 0\n')).toContain('line 2: literal 2 is out of range');
    expect(await said('a.json', '{"vars":[]}')).toBe('tables: must be a list');
    expect(await said('a.cnf.gz', gzipSync('p cnf 1 1\n1 0\n').subarray(0, 20))).toBe('the gzip file is broken');
    expect(await said('bomb.uvl.gz', gzipSync(Buffer.alloc(65 * 1024 * 1024, ' ')))).toContain('larger than 64 MB');
    expect(await said('latin.uvl', Buffer.from([0x66, 0xff, 0xfe]))).toBe('the file is not text in UTF-8');
    expect(await said('a.cnf', 'p cnf 1 1\n1 0\n', '--clicks', '-3')).toContain('model:analyse');
    expect(await said('a.cnf', 'p cnf 1 1\n1 0\n', '--tricks')).toContain('model:analyse');
  });
});
