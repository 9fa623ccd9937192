import { afterAll, beforeAll, expect, test } from 'vitest'
import { openUnderstander, type Understander } from '../../../language/index.ts'
import { freshThemes } from '../../../language/themes/fresh.ts'
import { vectorsOf } from '../../../language/themes/vectors.ts'
import { daysBetween, plusDays } from '../../../platform/period.ts'
import { sampleCompany } from '../../ingestion/sample/sample-company.ts'

const company = sampleCompany({ seed: 'attune', until: new Date('2026-07-01') })
const first = '2025-11-01'
const begins = company.truth.emerging.from
const lastLook = plusDays(begins, 14)

let understander: Understander
let said: { day: number; text: string; conversation: string }[]
let places: Float32Array[]

beforeAll(async () => {
  understander = await openUnderstander()
  said = [...company.interactions()]
    .filter(
      ({ text, direction, occurredAt }) => text && direction !== 'out' && occurredAt.slice(0, 10) <= lastLook,
    )
    .map(({ text, occurredAt, conversationId }) => ({
      day: daysBetween(first, occurredAt.slice(0, 10)),
      text: text ?? '',
      conversation: conversationId ?? '',
    }))
    .filter(({ day }) => day >= 0)
  places = await understander.embed(said.map(({ text }) => text))
}, 300_000)
afterAll(() => understander.close())

/** What is found at the end of a day, by what was written up to it. */
function foundOn(date: string) {
  const last = daysBetween(first, date)
  const known = said.flatMap((one, i) => (one.day <= last ? [i] : []))
  return freshThemes({
    texts: known.map((i) => said[i]!.text),
    vectors: vectorsOf(known.map((i) => places[i]!)),
    dayOf: known.map((i) => said[i]!.day),
    weekdays: Array.from({ length: last + 1 }, (_, day) => day % 7),
  })
}

test('sign-in codes that do not come are found within two weeks, while few people complain about them', () => {
  const found = foundOn(lastLook).find(({ name, words }) => /code/i.test([name, ...words].join(' ')))
  expect(found).toBeDefined()
  const since = plusDays(first, found?.emerging.since ?? 0)
  expect(since >= begins).toBe(true)
  expect(found?.emerging.ratio).toBeGreaterThan(5)
  const texts = found?.examples.map(
    (i) => said.filter(({ day }) => day <= daysBetween(first, lastLook))[i]?.text,
  )
  expect(texts?.every((text) => /code|locked out/i.test(text ?? ''))).toBe(true)
}, 120_000)

test('in the months before, next to nothing is found', () => {
  const found = [80, 60, 40, 20, 1].flatMap((days) =>
    foundOn(plusDays(begins, -days)).map(({ name }) => name),
  )
  expect(found.length, found.join('; ')).toBeLessThanOrEqual(1)
}, 240_000)
