import { defineConfig } from 'vitest/config';

export default defineConfig({
  define: { PROVLENS_VERSION: JSON.stringify('0.0.0-test'), PROVLENS_MODELS: JSON.stringify({}) },
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            'server/src/**/*.test.ts',
            'client/**/*.test.ts',
            'test/lint/**/*.test.ts',
            'test/samples/*.test.ts',
            'scripts/**/*.test.mjs',
            'test/bench/*.test.mjs',
          ],
        },
      },
      { extends: true, test: { name: 'fuzz', include: ['test/fuzz/**/*.test.ts'], testTimeout: 60_000 } },
      {
        extends: true,
        test: { name: 'protocol', include: ['test/protocol/**/*.test.ts'], testTimeout: 30_000 },
      },
    ],
  },
});
