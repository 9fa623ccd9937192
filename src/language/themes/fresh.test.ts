import { expect, test } from 'vitest'
import { seededRandom } from '../../statistics/random.ts'
import { freshThemes } from './fresh.ts'
import { vectorsOf } from './vectors.ts'

/** Ten things that people always speak about, and from a day on an eleventh. */
function company({ days, newFrom, newPerDay }: { days: number; newFrom: number; newPerDay: number }) {
  const random = seededRandom('company')
  const texts: string[] = []
  const embeddings: number[][] = []
  const dayOf: number[] = []
  const say = (day: number, thing: number) => {
    texts.push(
      thing === 10 ? `sign-in code missing ${'abcdefgh'[texts.length % 8]}` : `usual thing number ${thing}`,
    )
    embeddings.push(Array.from({ length: 24 }, (_, j) => (j === thing ? 1 : 0) + 0.08 * random.normal()))
    dayOf.push(day)
  }
  for (let day = 0; day < days; day++) {
    for (let i = random.poisson(15); i > 0; i--) say(day, random.integer(10))
    if (day >= newFrom) for (let i = 0; i < newPerDay; i++) say(day, 10)
  }
  const weekdays = Array.from({ length: days }, (_, i) => i % 7)
  return { texts, vectors: vectorsOf(embeddings), dayOf, weekdays }
}

test('what nobody spoke about before and four people a day did for four days is found, with its name and its first day', () => {
  const [found, ...others] = freshThemes(company({ days: 100, newFrom: 96, newPerDay: 4 }))
  expect(others).toEqual([])
  expect(found?.name).toBe('Sign-in code missing')
  expect(found?.emerging.since).toBe(96)
  expect(found?.size).toBeGreaterThanOrEqual(5)
})

test('where nothing is new, nothing is found: no cluster is news for having been made of the newest comments', () => {
  for (const days of [90, 97, 104, 111, 118])
    expect(freshThemes(company({ days, newFrom: Number.POSITIVE_INFINITY, newPerDay: 0 }))).toEqual([])
})
