import { defineConfig } from 'vitest/config';
import common from '../vitest.config.ts';

/** The product on real files that are not part of it; run by `npm run trial`, never with the tests. */
export default defineConfig({
  ...common,
  test: { ...common.test, include: ['test/trial/trial.ts'], testTimeout: 600_000, hookTimeout: 600_000 },
});
