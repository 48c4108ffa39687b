import { defineConfig } from 'vitest/config';

/** The tests of a real cluster, which need more than npm: `npm run test:opensearch`. */
export default defineConfig({
  test: {
    include: ['tests/opensearch/**/*.test.ts'],
    globalSetup: 'tests/opensearch/setup.ts',
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 240_000,
  },
});
