import { defineConfig } from 'vitest/config'

/** Unit and store tests beside the code; browser, durability and first-start tests have a run of their own. */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'packages/**/*.test.ts'],
    globalSetup: ['src/server/testing/stores.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    maxWorkers: 2,
    pool: 'forks',
    // Both workers keep what they have loaded: reading everything anew for each file took a fifth of the time.
    isolate: false,
    // What comes late on a busy machine is waited for; what never comes still fails.
    expect: { poll: { timeout: 15_000 } },
  },
})
