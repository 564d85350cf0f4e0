import { availableParallelism } from 'node:os';
import path from 'node:path';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

const root = path.resolve(import.meta.dirname, '..');

// What drives a browser takes longest: begun last, it would keep one core waiting for the other.
const LONG = ['test/portal/pages', 'test/portal', 'test/journeys'].map((place) => path.join(root, place));
const rank = ({ moduleId }: TestSpecification) => {
  const at = LONG.findIndex((place) => moduleId.startsWith(place));
  return at < 0 ? LONG.length : at;
};

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((a, b) => rank(a) - rank(b));
  }
}

export default defineConfig({
  root,
  // One copy of graphql, whichever way it is imported.
  ssr: { resolve: { conditions: ['module', 'node', 'default'] } },
  test: {
    include: ['{api,schema,portal,migrations,test}/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/server.ts'],
    pool: 'forks',
    isolate: false,
    // The default leaves one core to watching, which does nothing here.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    sequence: { sequencer: LongestFirst },
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
