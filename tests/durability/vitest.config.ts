import { defineConfig } from 'vitest/config'

/** One Attune at a time, started for real and killed for real: some minutes. */
export default defineConfig({
  test: {
    include: ['tests/durability/**/*.test.ts'],
    testTimeout: 600_000,
    hookTimeout: 120_000,
    fileParallelism: false,
    pool: 'forks',
  },
})
