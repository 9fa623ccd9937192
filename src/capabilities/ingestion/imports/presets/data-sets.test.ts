import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import { type ImportDesk, openImportDesk } from '../import-desk.fixture.ts'

const data = fileURLToPath(new URL('../../../../../../shared/data/', import.meta.url))
const isHere = existsSync(`${data}cfpb-complaints`)
if (!isHere) process.stderr.write('The data sets are not here; their counts are not compared.\n')

let desk: ImportDesk
beforeAll(async () => {
  desk = await openImportDesk()
  desk.stores.clock.now = new Date('2026-07-01T12:00:00.000Z') // after the last review
})
afterAll(() => desk?.close())
beforeEach(() => desk.clear())

/** What an independent script counted in the same files. */
const reference = async (path: string) => JSON.parse(await readFile(`${data}${path}`, 'utf8'))

/** `{ "3": 11616, … }` of one question about the facts. */
async function counted(by: string, where = '1'): Promise<Record<string, number>> {
  const rows = await desk.ask(
    z.object({ key: z.string(), n: z.coerce.number() }),
    `SELECT toString(${by}) AS key, count() AS n FROM interactions FINAL WHERE source != 'other' AND ${where} GROUP BY key`,
  )
  return Object.fromEntries(rows.map(({ key, n }) => [key, n]))
}

/** Of all interactions but those of the other import. */
async function number(expression: string, where = '1'): Promise<number> {
  const [row] = await desk.ask(
    z.object({ n: z.coerce.number() }),
    `SELECT ${expression} AS n FROM interactions FINAL WHERE source != 'other' AND ${where}`,
  )
  return row?.n ?? Number.NaN
}

interface DataSet {
  files: string[]
  preset: string
  kinds: Record<string, number>
  customers: number
  /** Other figures of the reference, out of what was imported. */
  check?: () => Promise<void>
}

const sets: [name: string, set: () => Promise<DataSet>][] = [
  [
    'incident-tickets',
    async () => {
      const tickets = await reference('incident-tickets/reference-tickets.json')
      const process = await reference('incident-tickets/reference-process.json')
      return {
        files: ['incident-tickets/incident_event_log.csv.gz'],
        preset: 'incident-tickets',
        kinds: { ticket: tickets.tickets, event: process.events },
        customers: 4_148, // 4,147 callers, and one incident whose caller is unknown
        check: async () => {
          const ticket = "kind = 'ticket'"
          const hours = "dateDiff('second', occurred_at, fulfilled_at) / 3600"
          expect(await counted('channel', ticket)).toEqual(tickets.contact_type)
          expect(await counted('properties.priority', ticket)).toEqual(tickets.priority)
          expect(await counted('properties.state', ticket)).toEqual(tickets.final_state)
          expect(await counted("formatDateTime(occurred_at, '%Y-%m')", ticket)).toEqual(
            tickets.opened_per_month,
          )
          expect(await number('countIf(toUInt32(properties.reopens) > 0)', ticket)).toBe(
            tickets.tickets_reopened,
          )
          expect(await number('countIf(fulfilled_at IS NOT NULL)', ticket)).toBe(tickets.with_resolution_time)
          expect(
            await number(`quantileExactInclusive(0.5)(${hours})`, `${ticket} AND fulfilled_at IS NOT NULL`),
          ).toBeCloseTo(tickets.hours_to_resolve.median, 3)
          expect(await number(`avg(${hours})`, `${ticket} AND fulfilled_at IS NOT NULL`)).toBeCloseTo(
            tickets.hours_to_resolve.mean,
            3,
          )
          expect(await counted('name', "kind = 'event'")).toEqual(process.activity_counts)
          expect(await variants()).toBe(process.variants)
        },
      }
    },
  ],
  [
    'eventlog-helpdesk',
    async () => {
      const log = await reference('eventlog-helpdesk/reference.json')
      return {
        files: ['eventlog-helpdesk/helpdesk.csv.gz'],
        preset: 'eventlog-helpdesk',
        kinds: { event: log.events },
        customers: log.cases,
        check: async () => {
          expect(await counted('name')).toEqual(log.activity_counts)
          expect(await number('uniqExact(conversation_id)')).toBe(log.cases)
          expect(await variants()).toBe(log.variants)
        },
      }
    },
  ],
  [
    'eventlog-receipt (XES)',
    async () => {
      const log = await reference('eventlog-receipt/reference.json')
      return {
        files: ['eventlog-receipt/receipt.xes.gz'],
        preset: 'event-log',
        kinds: { event: log.events },
        customers: log.cases,
        check: async () => expect(await counted('name')).toEqual(log.activity_counts),
      }
    },
  ],
  [
    'cfpb-complaints',
    async () => {
      const complaints = await reference('cfpb-complaints/reference.json')
      return {
        files: ['complaints_2023.csv.gz', 'complaints_2016_2020.csv.gz'].map(
          (name) => `cfpb-complaints/${name}`,
        ),
        preset: 'cfpb-complaints',
        kinds: { ticket: complaints.complaints + 268 },
        customers: complaints.complaints + 268,
        check: async () =>
          expect(await number('uniqExact(conversation_id)')).toBe(complaints.complaints + 268),
      }
    },
  ],
  [
    'cfpb-complaints of 2023',
    async () => {
      const complaints = await reference('cfpb-complaints/reference.json')
      return {
        files: ['cfpb-complaints/complaints_2023.csv.gz'],
        preset: 'cfpb-complaints',
        kinds: { ticket: complaints.complaints },
        customers: complaints.complaints,
        check: async () => {
          expect(await counted('product')).toEqual(complaints.product)
          expect(await counted('channel')).toEqual(complaints.channel)
          expect(await counted('properties.timely')).toEqual(complaints.timely)
          expect(await counted('properties.response')).toEqual(complaints.response)
          expect(await counted('toDate(occurred_at)')).toEqual(complaints.per_day)
        },
      }
    },
  ],
  [
    'online-retail',
    async () => {
      const retail = await reference('online-retail/reference.json')
      const order = "kind = 'order'"
      return {
        files: ['online-retail/online_retail.csv.gz'],
        preset: 'online-retail',
        kinds: { order: retail.invoices - retail.cancelled_invoices, event: retail.cancelled_invoices },
        customers: retail.customers,
        check: async () => {
          expect(await number('sum(value)', order)).toBeCloseTo(retail.revenue, 2)
          expect(await number('sum(toUInt32(properties.lines))')).toBe(retail.rows)
          expect(await number('uniqExact(customer_id)', order)).toBe(retail.buying_customers)
          expect(await number('sum(value)', `${order} AND country = 'Germany'`)).toBeCloseTo(
            retail.revenue_by_country_top10.Germany,
            2,
          )
        },
      }
    },
  ],
  [
    'app-reviews-quickbooks',
    async () => {
      const reviews = await reference('app-reviews-quickbooks/reference.json')
      return {
        files: ['app-reviews-quickbooks/quickbooks_reviews.csv.gz'],
        preset: 'app-reviews-quickbooks',
        kinds: { review: reviews.rows },
        customers: reviews.rows,
        check: async () => {
          expect(await number('avg(score)')).toBeCloseTo(reviews.mean, 5)
          for (const [platform, { n, mean }] of Object.entries<{ n: number; mean: number }>(
            reviews.by_platform,
          )) {
            expect(await number('count()', `channel = '${platform}'`)).toBe(n)
            expect(await number('avg(score)', `channel = '${platform}'`)).toBeCloseTo(mean, 5)
          }
          for (const [month, { n, mean }] of Object.entries<{ n: number; mean: number }>(reviews.by_month)) {
            expect(await number('count()', `formatDateTime(occurred_at, '%Y-%m') = '${month}'`)).toBe(n)
            expect(
              await number('avg(score)', `formatDateTime(occurred_at, '%Y-%m') = '${month}'`),
            ).toBeCloseTo(mean, 5)
          }
        },
      }
    },
  ],
  [
    'skytrax-lounge',
    async () => {
      const lounge = await reference('skytrax-lounge/reference.json')
      return {
        files: ['skytrax-lounge/lounge_reviews.csv.gz'],
        preset: 'skytrax-lounge',
        kinds: { review: lounge.rows },
        customers: lounge.rows,
        check: async () => {
          const given = "properties.overall_rating != ''"
          expect(await number('avg(toFloat64OrNull(toString(properties.overall_rating)))')).toBeCloseTo(
            lounge.overall_rating_mean,
            5,
          )
          expect(await number("countIf(properties.recommended = 'yes') / count()")).toBeCloseTo(
            lounge.recommended_share,
            5,
          )
          expect(await counted('toYear(occurred_at)')).toEqual(lounge.reviews_per_year)
          expect(await number("countIf(scale = 'stars5')")).toBe(2192) // 67 ratings beyond five are of another scale, 5 are missing
          expect(await number('max(score)')).toBe(5)
          expect(await number('count()', given)).toBe(2259)
        },
      }
    },
  ],
]

/** How many different paths cases take: events in order of time, those of one moment in the order of the file. */
async function variants(): Promise<number> {
  const inOrder = 'arraySort(groupArray((occurred_at, toUInt64OrZero(toString(properties.position)), name)))'
  const [row] = await desk.ask(
    z.object({ n: z.coerce.number() }),
    `SELECT uniqExact(path) AS n FROM (
       SELECT arrayMap(event -> event.3, ${inOrder}) AS path
       FROM interactions FINAL WHERE source != 'other' AND kind = 'event' GROUP BY conversation_id
     )`,
  )
  return row?.n ?? Number.NaN
}

describe.skipIf(!isHere)('data sets come in with the counts of their reference', () => {
  test.each(sets)('%s', { timeout: 120_000 }, async (_name, described) => {
    const { files, preset, kinds, customers, check } = await described()
    const other = await desk.startText('other.csv', 'date,email,score\n2026-01-01,zoe@example.org,4\n')
    await desk.run(other.id)
    const before = await desk.held()

    const started = await desk.start(files.map((name) => `${data}${name}`))
    expect(started).toMatchObject({ preset, missing: [], ambiguousDates: [] })
    const { result, error } = await desk.run(started.id)
    expect(error).toBeNull()
    expect(result).toMatchObject({
      kinds,
      rejected: 0,
      duplicates: 0,
      customers: { new: customers, matched: 0 },
    })
    await check?.()
    const held = await desk.held()

    const again = await desk.run((await desk.start(files.map((name) => `${data}${name}`))).id)
    expect(again.result).toMatchObject({ accepted: 0, kinds })
    expect(await desk.held()).toEqual(held)

    expect((await desk.undo(started.id)).status).toBe('undone')
    expect(await desk.held()).toEqual(before)
  })
})
