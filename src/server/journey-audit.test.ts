import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import { type Company, exampleCompany } from './testing/company.ts'

let company: Company
let shown: Awaited<ReturnType<typeof audited>>
beforeAll(async () => {
  company = await exampleCompany()
  await hundredOrders()
  shown = await audited()
}, 240_000)
afterAll(() => company.close())

const day = (n: number) => new Date(Date.UTC(2026, 0, n, 10)).toISOString()

/** An order of customer n, promised for the tenth day after; delivered on `delivered`, rated `score`. */
function order(n: number, { delivered, score }: { delivered?: number; score?: number }): Incoming[] {
  const about = { person: { userId: `customer-${n}` }, orderId: `order-${n}`, country: n % 2 ? 'DE' : 'AT' }
  const promised = { promiseId: `order-${n}`, promisedAt: day(11) }
  return [
    {
      ...about,
      messageId: `o${n}`,
      kind: 'order',
      name: 'Order placed',
      occurredAt: day(1),
      touchpoint: 'Checkout',
      stage: 'action',
      channel: 'web',
      value: '50',
      currency: 'EUR',
    },
    ...(delivered === undefined
      ? []
      : [
          {
            ...about,
            ...promised,
            messageId: `d${n}`,
            kind: 'event',
            name: 'Order delivered',
            occurredAt: day(1 + delivered),
            fulfilledAt: day(1 + delivered),
            touchpoint: 'Delivery',
            stage: 'service',
            channel: 'courier',
            direction: 'out',
          },
        ]),
    ...(score === undefined
      ? []
      : [
          {
            ...about,
            messageId: `r${n}`,
            kind: 'response',
            name: 'Survey',
            occurredAt: day(3 + (delivered ?? 9)),
            touchpoint: 'Delivery',
            stage: 'service',
            channel: 'email',
            answer: { scale: 'csat5', score },
          },
        ]),
  ] as Incoming[]
}

/** A hundred orders: 60 in time and rated 5, 35 five days late and rated 1, five never delivered. */
async function hundredOrders() {
  const orders = Array.from({ length: 100 }, (_, n) =>
    order(n, n < 60 ? { delivered: 6, score: 5 } : n < 95 ? { delivered: 15, score: 1 } : {}),
  )
  await company.receive(orders.flat())
  const is = (name: string) => [[{ field: 'name', how: 'is', values: [name] }]]
  const reply = await company.manager.post('/api/journeys', {
    name: 'Get an order delivered',
    definition: {
      case: 'order',
      belongs: [],
      steps: [],
      otherwise: 'name',
      start: is('Order placed'),
      success: is('Order delivered'),
      failure: [],
      timeoutDays: 30,
    },
  })
  expect(reply).toHaveProperty('statusCode', 201)
  await company.house.system.enqueue('promises.follow', { all: true })
  await company.settled()
}

test('an audit tells how many journeys end well, where they are dropped and which promises were kept', () => {
  expect(shown.status).toBe('done')
  expect(told('journeys:well')).toMatchObject({ n: 100, value: 0.95 })
  expect(told('drops:most')?.text).toContain('5 of the 5 that end badly stop there')
  expect(told('promises:kept')).toMatchObject({ n: 95, value: 60 / 95 })
  expect(told('promises:scored')?.text).toMatch(/5\.00 \(n 60\).*1\.00 \(n 35\)/)
  expect(shown.audit.matters.length).toBeGreaterThan(2)
  expect(shown.audit.toDo.map(({ what }: { what: string }) => what).join()).toContain('Keep the promise')
})

test('every statement has its n, unless it says that something is not known', () => {
  const all: Told[] = shown.audit.sections.flatMap(({ statements }: { statements: Told[] }) => statements)
  for (const { n, claim, text } of all) if (claim !== 'missing') expect(n, text).toBeGreaterThan(0)
  expect(told('scope:no-conversations')?.text).toContain('No conversations')
})

test('the report is one page that needs nothing else', async () => {
  const { name, html } = (await company.viewer.get(`/api/audits/${shown.id}/report`)).json()
  expect(name).toMatch(/^audit-2026-.*\.html$/)
  expect(html).toContain('95% of the journeys “Get an order delivered”')
  expect(html).not.toMatch(/<(script|link|img|iframe)|url\(|https?:/)
})

test('a viewer reads audits and cannot start or delete one', async () => {
  expect((await company.viewer.get('/api/audits')).json().audits).toHaveLength(1)
  expect(await company.viewer.post('/api/audits', { period: 'all' })).toBeRefused('journeys:write')
  expect(await company.viewer.delete(`/api/audits/${shown.id}`)).toBeRefused('journeys:write')
})

test('who sees one unit does not see an audit over all, and makes one of that unit', async () => {
  const northern = await company.employ('Nora', 'analyst', ['north'])
  expect((await northern.get(`/api/audits/${shown.id}`)).statusCode).toBe(404)
  const own = (await northern.post('/api/audits', { period: 'all' })).json()
  await company.settled()
  const found = (await northern.get(`/api/audits/${own.id}`)).json()
  expect(found.status).toBe('done')
  expect(found.audit.sections[0].statements.map(({ id }: Told) => id)).toContain('scope:no-journeys')
}, 120_000)

test('an audit is held against the one before: better, worse or no real change', async () => {
  company.later(60)
  await company.receive(
    Array.from({ length: 300 }, (_, n) => order(1000 + n, { delivered: 6, score: 5 })).flat(),
  )
  await company.house.system.enqueue('promises.follow', { all: true })
  await company.house.system.enqueue('journeys.follow', { from: 'the beginning' })
  await company.settled()
  const later = await audited()
  const kept = later.since.changes.find(({ id }: { id: string }) => id.startsWith('promises:kept'))
  expect(kept).toMatchObject({ before: 60 / 95, verdict: 'better' })
  expect((await company.manager.delete(`/api/audits/${later.id}`)).statusCode).toBe(204)
  expect((await company.viewer.get(`/api/audits/${later.id}`)).statusCode).toBe(404)
}, 240_000)

async function audited() {
  const { id } = (await company.manager.post('/api/audits', { period: 'all' })).json()
  await company.settled()
  return (await company.viewer.get(`/api/audits/${id}`)).json()
}

type Told = { id: string; text: string; claim: string; n: number; value: number }

function told(id: string): Told | undefined {
  const all: Told[] = shown.audit.sections.flatMap(({ statements }: { statements: Told[] }) => statements)
  return all.find((one) => one.id.startsWith(id))
}
