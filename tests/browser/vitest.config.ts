import { defineConfig } from 'vitest/config'

/** What people do and see, in a real browser against a server that really runs; one file after the other. */
export default defineConfig({
  test: {
    include: ['tests/browser/**/*.test.ts'],
    // A test that looks at every page takes minutes; single steps give up sooner by themselves.
    testTimeout: 300_000,
    globalSetup: ['tests/browser/folders.ts'],
    // The first file that wants the sample company loads it for all.
    hookTimeout: 300_000,
    fileParallelism: false,
    pool: 'forks',
    // A page on a busy machine is waited for; what never comes still fails.
    expect: { poll: { timeout: 15_000 } },
  },
})
