import { expect, test } from 'vitest'
import { seededRandom } from './random.ts'
import { type Series, usualRules, type Watched, watchTogether } from './watch.ts'

/** Counts of so many days; the first is a Monday. */
function series(counts: readonly number[]): Series {
  return { kind: 'rate', days: counts.map((hits, i) => ({ hits, n: 1, weekday: i % 7 })) }
}

function watch(one: Series): Watched {
  return watchTogether([one], [usualRules])[0]!
}

const steady = (days: number, a: number, b: number) =>
  Array.from({ length: days }, (_, i) => (i % 2 === 0 ? a : b))

test('a steady series is as usual', () => {
  const watched = watch(series(steady(120, 19, 21)))
  expect(watched.episodes).toEqual([])
  expect(watched.range[119]).toMatchObject({ expected: expect.closeTo(20, 0) })
})

test('40 a day instead of 20 is found at once, with the day on which it began, and ends when it is over', () => {
  const watched = watch(series([...steady(100, 18, 22), ...steady(14, 38, 42), ...steady(30, 18, 22)]))
  expect(watched.episodes).toMatchObject([
    { since: 100, until: 113, found: 100, direction: 'up', ended: 'back' },
  ])
})

test('a small lasting rise is found within two weeks, and dated within a few days', () => {
  const [episode] = watch(series([...steady(100, 46, 54), ...steady(30, 60, 68)])).episodes
  expect(episode).toMatchObject({ direction: 'up', until: null })
  expect(Math.abs(episode!.since - 100)).toBeLessThanOrEqual(2)
  expect(episode!.found).toBeLessThanOrEqual(108)
})

test('what lasts eight weeks is what is usual from then on', () => {
  const watched = watch(series([...steady(80, 18, 22), ...steady(120, 38, 42)]))
  expect(watched.episodes).toMatchObject([
    { since: 80, until: 136, found: 80, direction: 'up', ended: 'new usual' },
  ])
  expect(watched.range[199]).toMatchObject({ expected: expect.closeTo(40, 0) })
})

test('quiet Sundays are usual where Sundays are quiet', () => {
  const weeks = Array.from({ length: 140 }, (_, i) => (i % 7 === 6 ? 4 : 30 + (i % 3)))
  expect(watch(series(weeks)).episodes).toEqual([])
  const loudSunday = weeks.map((hits, i) => (i === 139 ? 30 : hits))
  expect(watch(series(loudSunday)).episodes).toMatchObject([{ since: 139, direction: 'up' }])
})

test('a handful of events is too little to judge by', () => {
  const watched = watch(series(Array.from({ length: 120 }, (_, i) => (i % 20 === 0 ? 1 : 0))))
  expect(watched.usual).toBeNull()
  expect(watched.episodes).toEqual([])
})

test('of 100 days on which nothing happened at most one sees an alarm, over twelve signals together', () => {
  const random = seededRandom('quiet')
  const means = [2, 4, 8, 15, 30, 60, 100, 250, 20, 40, 12, 6]
  let [days, alarms] = [0, 0]
  for (let run = 0; run < 20; run++) {
    const all = means.map((mean, i) => quiet(mean, i, random.fork(`${run} ${i}`)))
    const watched = watchTogether(
      all,
      all.map(() => usualRules),
    )
    const found = new Set(watched.flatMap(({ episodes }) => episodes.map(({ found }) => found)))
    alarms += found.size
    days += 180 - 42
  }
  expect(days).toBe(2760)
  expect(alarms / days).toBeLessThanOrEqual(usualRules.falseAlarms)
})

/** Pure chance with a weekly rhythm in some, as counts or as shares of 200. */
function quiet(mean: number, index: number, random: ReturnType<typeof seededRandom>): Series {
  const isShare = index % 4 === 3
  const weekly = index % 2 === 0 ? [1, 1, 1, 1, 1, 0.6, 0.5] : [1, 1, 1, 1, 1, 1, 1]
  return {
    kind: isShare ? 'share' : 'rate',
    days: Array.from({ length: 180 }, (_, i) => {
      const expected = mean * weekly[i % 7]!
      const hits = isShare ? binomial(random, 300, Math.min(0.9, expected / 300)) : random.poisson(expected)
      return { hits, n: isShare ? 300 : 1, weekday: i % 7 }
    }),
  }
}

function binomial(random: ReturnType<typeof seededRandom>, n: number, p: number) {
  return Array.from({ length: n }, () => (random.chance(p) ? 1 : 0)).filter(Boolean).length
}
