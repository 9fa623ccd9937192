import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { FeatureReader } from './features.ts'
import { wordsOf } from './words.ts'

interface Reference {
  text: string
  count: number
  firstBuckets: number[]
  sumOfBuckets: number
  sumOfValues: number
}

/** Numbers of the script that the first weights were trained with; texts as in `tokenise/tokeniser.test.ts`. */
const references: Reference[] = readFileSync(new URL('./reference.fixture.jsonl', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .map((line) => JSON.parse(line))

const reader = new FeatureReader()

describe('n-grams', () => {
  test('features are the very ones that weights were trained with', () => {
    for (const { text, count, firstBuckets, sumOfBuckets, sumOfValues } of references) {
      const { buckets, values, count: found } = reader.read(text)
      expect(found).toBe(count)
      expect([...buckets.slice(0, Math.min(12, count))]).toEqual(firstBuckets)
      expect(sum(buckets.slice(0, count))).toBe(sumOfBuckets)
      expect(sum(values.slice(0, count))).toBeCloseTo(sumOfValues, 3)
    }
  })

  test('words are told apart, shouting and emphasis are noted', () => {
    expect(wordsOf('SO good!!! See https://a.example/x @anna #Fast 3.50 soooo ?!')).toEqual([
      'so',
      'good',
      '!!',
      'see',
      '<url>',
      '@u',
      'fast',
      '0000',
      'soo',
      '?!',
    ])
    expect(wordsOf('WHY')).toEqual(['<caps>', 'why'])
  })

  test('a bucket is counted once, however often its n-gram stands there', () => {
    const { buckets, values, count } = reader.read('go go go')
    expect(new Set(buckets.slice(0, count)).size).toBe(count)
    expect(values[0]).toBeCloseTo(1 + Math.log(3))
  })

  test('“not good” differs from “good” by the negated word too', () => {
    expect(reader.read('a b good').count).toBeLessThan(reader.read('not b good').count)
  })

  test('one text leaves no trace in the next', () =>
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string(), (before, text) => {
        const alone = snapshot(text)
        reader.read(before)
        expect(snapshot(text)).toEqual(alone)
      }),
    ))
})

function snapshot(text: string) {
  const { buckets, values, count } = reader.read(text)
  return [[...buckets.slice(0, count)], [...values.slice(0, count)]]
}

function sum(numbers: Int32Array | Float32Array): number {
  let total = 0
  for (const number of numbers) total += number
  return total
}
