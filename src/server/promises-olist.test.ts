import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { z } from 'zod'
import { importAndWait } from '../capabilities/ingestion/command.ts'
import { followPromises } from '../capabilities/journeys/promises/building/follow.ts'
import type { PromiseShown, Summary } from '../capabilities/journeys/promises/contract.ts'
import { type Company, exampleCompany } from './testing/company.ts'

const olist = fileURLToPath(new URL('../../../shared/data/olist/', import.meta.url))
/** The files are not part of this repository: without them these tests are skipped. */
const isThere = existsSync(join(olist, 'reference.json'))

/** What an independent script counted in the same files. */
const Reference = z.object({
  delivered: z.number(),
  late: z.number(),
  late_rate: z.number(),
  mean_score_on_time: z.number(),
  mean_score_late: z.number(),
  mean_score_by_delay_days: z.record(z.string(), z.object({ n: z.number(), mean: z.number() })),
})

let company: Company
let shown: PromiseShown
let reference: z.infer<typeof Reference>

beforeAll(async () => {
  if (!isThere) return
  company = await exampleCompany()
  reference = Reference.parse(JSON.parse(await readFile(join(olist, 'reference.json'), 'utf8')))
  const names = (await readdir(olist)).filter((name) => name.endsWith('.gz'))
  const files = names.map((name) => ({ path: join(olist, name), name, options: {} }))
  await importAndWait(company.house.system, { files, by: { preset: 'olist' }, dryRun: false })
  // What a slow machine could not store at once waits in the spool for a moment.
  await vi.waitUntil(isAllFulfilled, { timeout: 120_000, interval: 1000 })
  const [delivery] = await kinds()
  expect(delivery!.name).toBe('Delivery')
  const kind = encodeURIComponent(delivery!.kind)
  shown = (await company.analyst.get(`/api/promises/one?period=all&kind=${kind}`)).json()
}, 240_000)
afterAll(() => company?.close())

async function kinds(): Promise<Summary[]> {
  return (await company.analyst.get('/api/promises?period=all')).json().kinds
}

async function isAllFulfilled() {
  await followPromises(company.house.system)
  return (await kinds())[0]?.kept.n === reference.delivered
}

test.skipIf(!isThere)('the share of late deliveries equals the reference', () => {
  const { hits, n } = shown.summary.kept
  expect([n, n - hits]).toEqual([reference.delivered, reference.late])
  expect(1 - shown.summary.kept.value!).toBeCloseTo(reference.late_rate, 6)
  expect(shown.gaps.reduce((sum, { n }) => sum + n, 0)).toBe(reference.delivered)
})

test.skipIf(!isThere)('mean scores, on time and late and by delay, equal the reference', () => {
  const [satisfaction] = shown.scored
  expect(satisfaction).toMatchObject({ scale: 'csat5' })
  expect(satisfaction!.kept.value).toBeCloseTo(reference.mean_score_on_time, 6)
  expect(satisfaction!.broken.value).toBeCloseTo(reference.mean_score_late, 6)
  const told = shown.bands.map(({ score }) => [score.n, score.value!.toFixed(6)])
  const wanted = Object.values(reference.mean_score_by_delay_days).map(({ n, mean }) => [n, mean.toFixed(6)])
  expect(told).toEqual(wanted)
})

test.skipIf(!isThere)('hardly anybody orders twice, so coming back is too few to tell', () => {
  const { again, steps } = shown.ladder
  expect(steps.every((step) => step.again.n > 100)).toBe(true)
  expect([again.first?.verdict, again.second?.verdict]).toEqual(['too few', 'too few'])
  expect(again.more).toBeNull()
})

test.skipIf(!isThere)('what is promised drifts over two years, and is not called a changed promise', () => {
  expect(shown.changed).toBeNull()
})
