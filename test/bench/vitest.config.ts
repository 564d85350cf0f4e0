import { defineConfig } from 'vitest/config';
import common from '../vitest.config.ts';

/** Measurements run by themselves, one after another, and are never part of the tests. */
export default defineConfig({
  ...common,
  test: {
    ...common.test,
    include: ['test/bench/bench.ts', 'test/bench/engine.ts', 'test/bench/page.ts'],
    fileParallelism: false,
    testTimeout: 900_000,
    hookTimeout: 900_000,
  },
});
