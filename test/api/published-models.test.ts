import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from 'csv-parse/sync';
import { describe, expect, it } from 'vitest';
import { analyseModel, type ModelReport } from '../../api/configuration/model-analysis.ts';
import { readModelFile } from '../../api/configuration/model-file.ts';

const DATA = path.join(
  process.env.TRIAL_DATA ?? path.resolve(import.meta.dirname, '../../../shared/data'),
  'configurator',
);
const STATISTICS = path.join(DATA, 'published_statistics.csv');

type Published = {
  readonly model: string;
  readonly features: string;
  readonly core: string;
  readonly dead: string;
  readonly false_optional: string;
  readonly log10_configurations: string;
};

const published: Published[] = existsSync(STATISTICS) ? parse(readFileSync(STATISTICS), { columns: true }) : [];

async function reported(file: string): Promise<ModelReport> {
  const model = await readModelFile(path.join(DATA, file));
  let last: ModelReport | undefined;
  const options = { clicks: 60, seed: 7, budgetMs: 60_000, now: () => performance.now() };
  analyseModel(model, options, (report) => {
    last = report;
  });
  if (!last) throw new Error('nothing was told');
  return last;
}

describe.skipIf(published.length === 0)('public feature models', () => {
  for (const figures of published)
    it(`${figures.model} has the published figures, in UVL and in DIMACS`, async () => {
      const [uvl, dimacs] = [await reported(`${figures.model}.uvl.gz`), await reported(`${figures.model}.dimacs.gz`)];
      expect(uvl).toMatchObject({
        proved: true,
        options: Number(figures.features),
        void: false,
        core: Number(figures.core),
        dead: Number(figures.dead),
        falseOptional: Number(figures.false_optional),
        disagreements: 0,
      });
      // The publication rounds the logarithm up: it is the number of digits.
      expect(String(uvl.configurations?.length)).toBe(figures.log10_configurations);
      expect(dimacs).toMatchObject({
        proved: true,
        core: uvl.core,
        dead: uvl.dead,
        falseOptional: null,
        disagreements: 0,
      });
      if (dimacs.options === uvl.options) expect(dimacs.configurations).toBe(uvl.configurations);
      expect([uvl.clicks?.count, dimacs.clicks?.count]).toEqual([60, 60]);
    });

  it('the DIMACS form of PC Richmond has 13 features more than the published one', async () => {
    const names = async (file: string) => {
      const { problem } = await readModelFile(path.join(DATA, file));
      // UVL names hold no dots.
      return new Set(problem.variables.map(({ name }) => name.replaceAll('.', ',')));
    };
    const name = 'hardware_pc-richmond_Sprey2020';
    const [uvl, dimacs] = [await names(`${name}.uvl.gz`), await names(`${name}.dimacs.gz`)];
    expect([...uvl].filter((known) => !dimacs.has(known))).toEqual([]);
    const more = [...dimacs].filter((known) => !uvl.has(known));
    expect(more).toHaveLength(13);
    expect(more).toContain('M,2 SSD Plug-In Card');
    const [few, many] = [await reported(`${name}.uvl.gz`), await reported(`${name}.dimacs.gz`)];
    expect(BigInt(many.configurations ?? 0)).toBe(6n * BigInt(few.configurations ?? 0));
  });
});
