import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { removeImported } from '../capabilities/ingestion/imports/undo.ts'
import type { Facts } from '../platform/facts/facts.ts'
import { answersByDay, countAnswers } from '../platform/facts/rollups/daily.ts'
import { rebuildDays } from '../platform/facts/rollups/rebuild.ts'
import { answers } from './testing/answers.ts'
import { type Company, exampleCompany } from './testing/company.ts'

let company: Company
beforeAll(async () => {
  company = await exampleCompany({ work: false, zone: 'Europe/Vienna' })
})
beforeEach(() => company.forget())
afterAll(() => company.close())

const questions = [
  '/api/scoreboard?period=90d',
  '/api/scoreboard?period=all',
  '/api/scores/nps?period=90d&every=day&by=channel',
  '/api/changes?period=30d',
  '/api/filter-values',
]

/** All that is counted from the rollup where there is one. */
async function told() {
  const replies = await Promise.all(questions.map((question) => company.manager.get(question)))
  expect(replies.map(({ statusCode }) => statusCode)).toEqual(questions.map(() => 200))
  return replies.map((reply) => reply.json())
}

/** How many answers the rollup itself holds now. */
async function rolledUp() {
  const Sum = z.object({ n: z.coerce.number() })
  const [sum] = await company.house.system.facts.query(Sum, 'SELECT sum(n) AS n FROM answer_days FINAL')
  return sum?.n
}

test('answers are the same before and after their days are rolled up', async () => {
  await company.receive(answers({ 10: 50, 7: 30, 0: 20 }, { channel: 'mail' }))
  await company.receive(answers({ 10: 20, 0: 20 }, { day: '2026-02-20', channel: 'web' }))
  const before = await told()
  await company.rollUp()
  expect(await rolledUp()).toBe(140)
  expect(await told()).toEqual(before)
})

test('what is written to a rolled-up day counts at once, and once', async () => {
  await company.receive(answers({ 10: 50 }))
  await company.rollUp()
  await company.receive(answers({ 0: 50 }))
  expect((await told())[0].tiles[0].summary).toMatchObject({ n: 100, value: 0 })
  const written = await told()
  await company.rollUp()
  await company.rollUp()
  expect(await rolledUp()).toBe(100)
  expect(await told()).toEqual(written)
})

test('what an import brought is gone when it is taken back, rolled up or not', async () => {
  await company.receive(answers({ 10: 40 }, { day: '2026-03-20', channel: 'mail' }))
  const alone = await told()
  const source = { name: 'answers', importId: crypto.randomUUID() }
  await company.receive(answers({ 0: 60 }, { day: '2026-03-20', channel: 'web' }), source)
  await company.receive(answers({ 0: 60 }, { day: '2026-03-25', channel: 'web' }), source)
  await company.rollUp()
  expect((await told())[0].tiles[0].summary.n).toBe(160)
  await removeImported(company.house.system, source.importId)
  expect(await told()).toEqual(alone)
  await company.rollUp()
  expect(await told()).toEqual(alone)
})

test('an import that is taken back before its days were rolled up leaves no empty days behind', async () => {
  await company.receive(answers({ 10: 40 }, { day: '2026-03-20' }))
  const alone = await told()
  const source = { name: 'answers', importId: crypto.randomUUID() }
  await company.receive(answers({ 0: 60 }, { day: '2026-03-25' }), source)
  await removeImported(company.house.system, source.importId)
  expect(await told()).toEqual(alone)
})

test('a rebuild that was cut off half way leaves every answer right', async () => {
  await company.receive(answers({ 10: 40, 0: 10 }, { channel: 'mail' }))
  await company.rollUp()
  await company.receive(answers({ 0: 30 }, { channel: 'web' }))
  const before = await told()
  for (const steps of [1, 2, 3]) {
    company.later(60)
    const { settings, now, facts } = company.house.system
    const cutOff = rebuildDays(failingAfter(steps, facts), { zone: settings.zone, now })
    if (steps < 3) await expect(cutOff).rejects.toThrow('The power went out.')
    expect(await told()).toEqual(before)
  }
  expect(await rolledUp()).toBe(80)
})

test('whatever is written and rolled up in whatever order, the rollup tells what the interactions tell', async () => {
  const happening = fc.record({
    day: fc.nat({ max: 3 }),
    people: fc.integer({ min: 1, max: 12 }),
    score: fc.nat({ max: 10 }),
  })
  const upkeep = fc.constantFrom('roll up', 'fail in rolling up', 'take the first back')
  await fc.assert(
    fc.asyncProperty(fc.array(fc.oneof(happening, upkeep), { minLength: 2, maxLength: 6 }), async (steps) => {
      await company.forget()
      const imports: string[] = []
      for (const step of steps) {
        if (step === 'roll up') await company.rollUp()
        else if (step === 'fail in rolling up') await failToRollUp()
        else if (step === 'take the first back')
          await removeImported(company.house.system, imports.shift() ?? '')
        else {
          const importId = crypto.randomUUID()
          const { day, people, score } = step as { day: number; people: number; score: number }
          const shared = { day: `2026-03-${25 + day}`, channel: `channel ${day}`, accountId: importId }
          await company.receive(answers({ [score]: people }, shared), { name: 'answers', importId })
          imports.push(importId)
        }
      }
      expect(await counted(answersByDay)).toEqual(await counted(`(${countAnswers(everyDay)})`))
    }),
    { numRuns: 12 },
  )
})

const everyDay = '(SELECT toDate(occurred_at, {zone:String}) FROM interactions)'

/** How often each score was given on each day and channel. */
function counted(source: string) {
  const { facts, settings } = company.house.system
  return facts.query(
    z.object({ day: z.string(), channel: z.string(), score: z.number(), n: z.coerce.number() }),
    `SELECT day::String AS day, channel, score, sum(n) AS n FROM ${source} GROUP BY day, channel, score ORDER BY ALL`,
    { from: '2026-01-01', until: '2027-01-01', zone: settings.zone },
  )
}

async function failToRollUp() {
  const { settings, now, facts } = company.house.system
  company.later(60)
  await rebuildDays(failingAfter(1, facts), { zone: settings.zone, now }).catch(() => undefined)
}

/** The facts store, until it fails after so many writes. */
function failingAfter(writes: number, facts: Facts): Facts {
  let left = writes
  const spend = <T>(write: () => Promise<T>) => {
    if (left-- > 0) return write()
    throw new Error('The power went out.')
  }
  return {
    ...facts,
    command: (sql, values) => spend(() => facts.command(sql, values)),
    insert: (table, rows, options) => spend(() => facts.insert(table, rows, options)),
  }
}
