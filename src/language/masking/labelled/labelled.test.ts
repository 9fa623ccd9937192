import { expect, test } from 'vitest'
import { maskText } from '../mask-text.ts'
import { compare, readMarks } from './measure.ts'
import { sentences } from './sentences.ts'

test('a mark is hit when all of it is covered; what touches no mark is a false alarm', () => {
  const { text, marked } = readMarks('Hi {name|Ann Lee}, call {phone|0171 2345678}')
  expect(text).toBe('Hi Ann Lee, call 0171 2345678')
  expect(marked).toEqual([
    { type: 'name', start: 3, end: 10 },
    { type: 'phone', start: 17, end: 29 },
  ])
  const half = { type: 'name', start: 3, end: 6 } as const
  const wrong = { type: 'name', start: 12, end: 16 } as const
  expect(compare(marked, [half, wrong, marked[1]!])).toEqual({ hit: 1, missed: 1, falseAlarm: 1 })
})

test('of what is personal in the labelled sentences at least 95 % is masked, and nearly nothing else', () => {
  const labelled = sentences.map(readMarks)
  const total = { hit: 0, missed: 0, falseAlarm: 0 }
  for (const { text, marked } of labelled) {
    const { hit, missed, falseAlarm } = compare(marked, maskText(text).found)
    total.hit += hit
    total.missed += missed
    total.falseAlarm += falseAlarm
  }
  expect(labelled.length).toBeGreaterThanOrEqual(200)
  expect(labelled.filter(({ marked }) => marked.length === 0).length).toBeGreaterThanOrEqual(100)
  expect(total.hit / (total.hit + total.missed)).toBeGreaterThanOrEqual(0.95)
  expect(total.hit / (total.hit + total.falseAlarm)).toBeGreaterThanOrEqual(0.98)
})
