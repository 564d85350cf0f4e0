import path from 'node:path';
import { defineConfig } from 'vitest/config';

const root = path.resolve(import.meta.dirname, '..');

export default defineConfig({
  root,
  // One copy of graphql, whichever way it is imported.
  ssr: { resolve: { conditions: ['module', 'node', 'default'] } },
  test: {
    include: ['{api,schema,portal,migrations,test}/**/*.test.{ts,tsx}'],
    globalSetup: ['test/support/server.ts'],
    pool: 'forks',
    isolate: false,
    testTimeout: 30_000,
    hookTimeout: 60_000,
  },
});
