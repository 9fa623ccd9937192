import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seededRandom } from '../../statistics/random.ts'
import { discoverThemes, fewestTexts } from './discover.ts'
import { emergingIn } from './emerging.ts'
import { nameThemes } from './naming.ts'
import { closest, placesOf, sphericalKMeans } from './spherical-k-means.ts'
import { stemOf, termsOf } from './terms.ts'
import { vectorsOf } from './vectors.ts'

describe('clusters', () => {
  test('four arrows, two to the east and two to the north, are two clusters', () => {
    const arrows = vectorsOf([
      [10, 1],
      [10, -1],
      [1, 10],
      [-1, 10],
    ])
    const { labels, centres, closeness } = sphericalKMeans(arrows, { k: 2, random: seededRandom(1) })
    expect(labels[0]).toBe(labels[1])
    expect(labels[2]).toBe(labels[3])
    expect(labels[0]).not.toBe(labels[2])
    // The mean of (10, 1) and (10, −1) points due east; its cosine with (10, 1) is 10 / √101.
    const east = labels[0] as number
    expect(centres.data[east * 2]).toBeCloseTo(1, 6)
    expect(centres.data[east * 2 + 1]).toBeCloseTo(0, 6)
    expect(closeness[0]).toBeCloseTo(10 / Math.sqrt(101), 6)
  })

  test('the same seed gives the same clusters, and every vector is with the centre it is closest to', () =>
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: -50, max: 50 }), fc.integer({ min: 1, max: 50 })), {
          minLength: 5,
          maxLength: 60,
        }),
        fc.integer({ min: 1, max: 6 }),
        (arrows, k) => {
          const vectors = vectorsOf(arrows)
          const one = sphericalKMeans(vectors, { k, random: seededRandom('a') })
          expect(sphericalKMeans(vectors, { k, random: seededRandom('a') }).labels).toEqual(one.labels)
          expect(closest(vectors, one.centres).labels).toEqual(one.labels)
        },
      ),
      { numRuns: 40 },
    ))

  test('so many different places are drawn, in order', () => {
    const places = placesOf(1_000, 50, seededRandom(3))
    expect(new Set(places).size).toBe(50)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(placesOf(3, 50, seededRandom(3))).toEqual([0, 1, 2])
  })
})

describe('words', () => {
  test('runs begin and end with words that say something, and stop at commas and placeholders', () => {
    const keys = (text: string) => termsOf(text).map(({ shown }) => shown)
    expect(keys('The app keeps crashing, badly')).toEqual([
      'app',
      'app keeps',
      'app keeps crashing',
      'keeps',
      'keeps crashing',
      'crashing',
      'badly',
    ])
    expect(keys('order LL-0129-X3 broken')).toEqual(['order', 'broken'])
    expect(keys('refund for [name] late')).toEqual(['refund', 'late'])
    expect(keys('food and drinks')).toEqual(['food', 'food and drinks', 'drinks'])
  })

  test('singular and plural are one', () => {
    for (const [one, many] of [
      ['invoice', 'invoices'],
      ['delivery', 'deliveries'],
      ['box', 'boxes'],
      ['glass', 'glasses'],
    ] as const)
      expect(stemOf(many)).toBe(stemOf(one))
    expect(stemOf('status')).toBe('status')
  })

  test('names are what a theme says and others do not; no two are the same', () => {
    const late = ['My parcel is late', 'parcel late again', 'late parcel, no word', 'the parcel came late']
    const code = [
      'no sign-in code',
      'the sign-in code never came',
      'sign-in code missing',
      'where is my sign-in code',
    ]
    const [one, two] = nameThemes([...late, ...code], [0, 0, 0, 0, 1, 1, 1, 1], 2)
    expect(two?.name).toBe('Sign-in code')
    expect(one?.words.slice(0, 2).sort()).toEqual(['late', 'parcel'])
    expect(one?.name.toLowerCase()).toContain('parcel')
  })
})

test('where nothing tells a theme apart, it is called by the way most of it begins', () => {
  const [one] = nameThemes(['Thank you very much!', 'Thank you very much.', 'thanks'], [0, 0, 0], 1)
  expect(one?.name).toBe('Thank you very much … (1)')
})

/** Comments about so many things, each with a place of its own and a little noise. */
function comments(things: readonly string[], each: number) {
  const random = seededRandom('noise')
  const texts: string[] = []
  const embeddings: number[][] = []
  for (const [at, thing] of things.entries())
    for (let i = 0; i < each; i++) {
      texts.push(`${thing} ${'abcdefghij'[i % 10]}${i}`)
      embeddings.push(Array.from({ length: 16 }, (_, j) => (j === at ? 1 : 0) + 0.1 * random.normal()))
    }
  return { texts, embeddings }
}

describe('themes', () => {
  test('three things that forty people each speak about are three themes, named by them', () => {
    const { texts, embeddings } = comments(['late parcel', 'broken cup', 'friendly staff'], 40)
    const { themes, assigned } = discoverThemes(texts, embeddings, { k: 6 })
    const byThing = [0, 40, 80].map(
      (from) => new Set([...assigned.slice(from, from + 40)].filter((one) => one >= 0)),
    )
    for (const [i, set] of byThing.entries())
      for (const other of byThing.slice(i + 1)) expect([...set].some((theme) => other.has(theme))).toBe(false)
    expect(new Set(themes.map(({ name }) => name)).size).toBe(themes.length)
    expect(themes.map(({ name }) => name.toLowerCase()).join()).toContain('late parcel')
    for (const { examples, size } of themes) {
      expect(examples.length).toBeGreaterThan(0)
      expect(size).toBeGreaterThan(0)
    }
  })

  test('under twenty texts there are none, and every text belongs to none', () => {
    const { texts, embeddings } = comments(['late parcel'], fewestTexts - 1)
    const { themes, assigned } = discoverThemes(texts, embeddings)
    expect(themes).toEqual([])
    expect([...assigned]).toEqual(texts.map(() => -1))
  })

  test('sizes are the texts assigned, also where all texts are the same or have no place in meaning', () => {
    for (const embeddings of [
      Array.from({ length: 30 }, () => [1, 0, 0, 0]),
      Array.from({ length: 30 }, () => [0, 0, 0, 0]),
    ]) {
      const { themes, assigned } = discoverThemes(
        embeddings.map(() => 'the same words'),
        embeddings,
      )
      themes.forEach(({ size }, theme) => {
        expect(assigned.filter((one) => one === theme).length).toBe(size)
      })
    }
  })
})

describe('emerging', () => {
  const days = (hits: readonly number[], n = 40) => hits.map((one, i) => ({ hits: one, n, weekday: i % 7 }))
  const quiet = (length: number, seed: string, mean = 1) => {
    const random = seededRandom(seed)
    return Array.from({ length }, () => random.poisson(mean))
  }

  test('a theme that five times as many speak about is found within days, with its first day and how many times', () => {
    const [found] = emergingIn([days([...quiet(90, 'x'), ...quiet(20, 'y', 5)])])
    expect(found).toHaveLength(1)
    const [one] = found as [NonNullable<typeof found>[number]]
    expect(one.since).toBeGreaterThanOrEqual(88)
    expect(one.found).toBeLessThanOrEqual(94)
    expect(one.ratio).toBeGreaterThan(3)
    expect(one.q).toBeLessThanOrEqual(0.002)
  })

  test('a theme nobody ever spoke about is found once five people do', () => {
    const [found] = emergingIn([days([...Array(60).fill(0), 2, 2, 3])])
    expect(found).toMatchObject([{ since: 60, found: 62 }])
  })

  test('what everybody writes more about at once is no news about a theme', () => {
    const [found] = emergingIn([[...days(quiet(90, 'x', 2)), ...days(quiet(14, 'y', 10), 200)]])
    expect(found).toEqual([])
  })

  test('forty themes that only vary by chance over a year raise next to no alarm', () => {
    const all = Array.from({ length: 40 }, (_, i) => days(quiet(365, `theme ${i}`, 0.3 + i / 20), 60))
    const found = emergingIn(all).flat()
    expect(found.length).toBeLessThanOrEqual(2)
  })
})
