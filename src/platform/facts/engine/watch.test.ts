import { expect, test } from 'vitest'
import { look } from './watch.ts'

/** A process granted 1,000 MiB for queries of at most 60 seconds, looked at in its hundredth second. */
function lookedAt({ memory = 300, startedAt = [] as number[] }): string[] {
  const done: string[] = []
  const running = new Map(startedAt.map((second) => [`since ${second}`, second * 1000]))
  look(
    {
      statements: { cancel: async (id) => void done.push(`cancel ${id}`) },
      running,
      settings: { memoryLimitMiB: 1000, maxSeconds: 60 },
      memoryMiB: () => memory,
      giveUp: (reason) => void done.push(reason),
    },
    100_000,
  )
  return done
}

test('a process within its limits is left alone', () => {
  expect(lookedAt({ memory: 1500, startedAt: [99, 36] })).toEqual([])
})

test('a grown process is replaced when it is idle, a huge one at once', () => {
  expect(lookedAt({ memory: 1600 })).toEqual(['memory stayed at 1600 MiB'])
  expect(lookedAt({ memory: 1600, startedAt: [99] })).toEqual([])
  expect(lookedAt({ memory: 3100, startedAt: [99] })).toEqual(['memory reached 3100 MiB'])
})

test('a statement past its time is cancelled, and if that does not help the process is replaced', () => {
  expect(lookedAt({ startedAt: [34] })).toEqual(['cancel since 34'])
  expect(lookedAt({ startedAt: [29] })).toEqual(['a statement could not be ended'])
})
