import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Incoming, loadSampleAndWait } from '../capabilities/ingestion/index.ts'
import { type Company, exampleCompany } from './testing/company.ts'

const last = Date.parse('2026-03-30T10:00:00Z')
const day = 86_400_000

let company: Company
beforeAll(async () => {
  company = await exampleCompany()
})
afterAll(() => company.close())

let sent = 0

/** Something that somebody did so many days before 30 March 2026. */
function did(userId: string, daysAgo: number, what: Partial<Incoming> = {}): Incoming {
  return {
    messageId: `m${++sent}`,
    kind: 'event',
    name: 'Visit',
    person: { userId, name: userId },
    occurredAt: new Date(last - daysAgo * day).toISOString(),
    direction: 'in',
    ...what,
  }
}

const message = (userId: string, daysAgo: number, what: Partial<Incoming> = {}) =>
  did(userId, daysAgo, { kind: 'message', name: 'Asked', text: 'Where is my parcel?', ...what })

async function look() {
  await company.manager.post('/api/signals/look', {})
  await company.settled()
}

async function signalOf(id: string) {
  return (await company.analyst.get(`/api/signals/${id}`)).json()
}

const onDay = (days: { day: string; hits: number; n: number }[], wanted: string) => {
  const { hits, n } = days.find(({ day }) => day === wanted)!
  return { hits, n }
}

test('30 contacts a day instead of 10 are unusual since the day they began, for the company and for the unit', async () => {
  const contacts = Array.from({ length: 100 }, (_, daysAgo) =>
    Array.from({ length: daysAgo < 5 ? 30 : daysAgo % 2 === 0 ? 9 : 11 }, (_, i) =>
      message(`asker ${daysAgo} ${i}`, daysAgo, { unit: 'north' }),
    ),
  ).flat()
  const elsewhere = Array.from({ length: 100 }, (_, daysAgo) =>
    message(`south ${daysAgo}`, daysAgo, { unit: 'south' }),
  )
  await company.receive([...contacts, ...elsewhere])
  await look()

  const { signals, lastDay } = (await company.viewer.get('/api/signals')).json()
  expect(lastDay).toBe('2026-03-30')
  const found = signals.find(({ id }: { id: string }) => id === 'contacts')
  expect(found).toMatchObject({
    state: 'unusual',
    open: { since: '2026-03-26', direction: 'up', tone: 'bad' },
  })
  expect(found.open.level).toMatchObject({ value: 31, usual: expect.closeTo(11, 0) })

  const { alarms } = (await company.viewer.get('/api/signal-alarms')).json()
  expect(alarms.find(({ signal }: { signal: string }) => signal === 'contacts')).toMatchObject({
    unit: null,
    since: '2026-03-26',
    isSeen: false,
  })
  const north = await company.employ('Nora', 'analyst', ['north'])
  const south = await company.employ('Sue', 'analyst', ['south'])
  const inNorth = (await north.get('/api/signal-alarms')).json().alarms
  expect(inNorth.map(({ signal, unit }: { signal: string; unit: string }) => [signal, unit])).toEqual([
    ['contacts', 'north'],
    ['active', 'north'],
  ])
  expect((await south.get('/api/signal-alarms')).json().alarms).toEqual([])
  const limited = (await south.get('/api/signals')).json().signals
  expect(limited.find(({ id }: { id: string }) => id === 'contacts').lately.value).toBe(1)
})

test('an alarm is new until one has seen it, and stays new for others', async () => {
  expect((await company.viewer.post('/api/signal-alarms/seen', {})).statusCode).toBe(204)
  const seenBy = async (client: Company['viewer']) =>
    (await client.get('/api/signal-alarms')).json().alarms[0].isSeen
  expect(await seenBy(company.viewer)).toBe(true)
  expect(await seenBy(company.manager)).toBe(false)
})

test('behind a sign stand people with their words, for those who may see customers', async () => {
  const address = '/api/signals/contacts/people?from=2026-03-26&until=2026-03-31&limit=20'
  const first = (await company.analyst.get(address)).json()
  expect(first.people).toHaveLength(20)
  expect(first.people[0]).toMatchObject({ n: 1, what: 'Where is my parcel?' })
  const all = new Set(first.people.map(({ customerId }: { customerId: string }) => customerId))
  for (let { next } = first; next; ) {
    const page = (await company.analyst.get(`${address}&cursor=${next}`)).json()
    for (const { customerId } of page.people) all.add(customerId)
    next = page.next
  }
  expect(all.size).toBe(5 * 31)
  expect(await company.viewer.get(address)).toBeRefused('customers:read')
  expect(
    (await company.analyst.get('/api/signals/contacts/people?from=2026-03-02&until=2026-03-01')).statusCode,
  ).toBe(400)
})

async function alarms() {
  const { alarms } = (await company.viewer.get('/api/signal-alarms')).json()
  return alarms.map(({ signal }: { signal: string }) => signal)
}

test('what is turned off is not judged, and its alarm closes', async () => {
  const { settings } = await signalOf('contacts')
  const off = { ...settings, off: ['contacts'] }
  expect(await company.viewer.put('/api/signal-settings', off)).toBeRefused('segments:write')
  expect((await company.analyst.put('/api/signal-settings', off)).statusCode).toBe(200)
  await company.settled()
  expect((await signalOf('contacts')).signal.state).toBe('off')
  expect(await alarms()).toEqual(['active'])
  await company.analyst.put('/api/signal-settings', settings)
  await company.settled()
  expect(await alarms()).toEqual(['contacts', 'active'])
})

test('wrong thresholds are refused with the field', async () => {
  const { settings } = await signalOf('contacts')
  const reply = await company.analyst.put('/api/signal-settings', { ...settings, repeatDays: 2 })
  expect(reply.statusCode).toBe(400)
  expect(reply.json().field).toBe('repeatDays')
})

test('each sign counts what it says, worked by hand', async () => {
  await company.forget()
  const every5Days = [60, 55, 50, 45, 40].map((daysAgo) => did('Ann', daysAgo, { touchpoint: 'Search' }))
  const stillComes = [60, 50, 40, 30, 20, 10, 2].map((daysAgo) =>
    did('Bob', daysAgo, { touchpoint: 'Search' }),
  )
  const lostBasket = [60, 58, 56, 54].map((daysAgo) => did('Bob', daysAgo, { touchpoint: 'Basket' }))
  const order = (who: string, daysAgo: number, orderId: string) =>
    did(who, daysAgo, { kind: 'order', name: 'Order Completed', orderId, value: '10.00', currency: 'EUR' })
  const conversation = (id: string, daysAgo: number, replyAfterHours: number | null) => [
    message('Cleo', daysAgo, { conversationId: id }),
    ...(replyAfterHours === null
      ? []
      : [
          message('Cleo', daysAgo - replyAfterHours / 24, {
            conversationId: id,
            direction: 'out',
            name: 'Answered',
          }),
        ]),
  ]
  await company.receive([
    ...every5Days,
    ...stillComes,
    ...lostBasket,
    order('Dan', 110, 'o1'),
    order('Dan', 95, 'o2'),
    order('Eve', 100, 'o3'),
    did('Eve', 97, { name: 'Return Registered', orderId: 'o3' }),
    did('Eve', 90, { name: 'Order Refunded', orderId: 'o3', direction: 'out' }),
    did('Eve', 80, { name: 'Unsubscribed' }),
    ...conversation('c1', 20, 2),
    ...conversation('c2', 20, 40),
    ...conversation('c3', 20, null),
    message('Cleo', 20, { name: 'Complaint' }),
  ])
  await look()

  const silence = (await signalOf('silence')).signal.days
  // Ann came every 5 days: overdue after 15, on 5 March; Bob came every 10 and is not overdue after 2.
  expect(onDay(silence, '2026-03-05')).toMatchObject({ hits: 1 })
  expect(silence.reduce((sum: number, one: { hits: number }) => sum + one.hits, 0)).toBe(1)
  const silent = (
    await company.analyst.get('/api/signals/silence/people?from=2026-03-01&until=2026-03-31')
  ).json()
  expect(silent.people).toMatchObject([{ name: 'Ann', day: '2026-02-18', n: 5 }])

  // Bob used the basket every 2 days: given up after 14, while he still came for other things.
  const unused = (await signalOf('unused')).signal.days
  expect(onDay(unused, '2026-02-18')).toMatchObject({ hits: 1 })
  const given = (
    await company.analyst.get('/api/signals/unused/people?from=2026-02-01&until=2026-03-31')
  ).json()
  expect(given.people).toMatchObject([{ name: 'Bob', what: 'Basket' }])

  const returns = (await signalOf('returns')).signal.days
  expect(onDay(returns, '2025-12-23')).toEqual({ hits: 1, n: 2 })
  expect(returns.reduce((sum: number, one: { hits: number }) => sum + one.hits, 0)).toBe(1)
  expect(onDay((await signalOf('unsubscribes')).signal.days, '2026-01-09')).toMatchObject({ hits: 1 })

  const { signal, months } = await signalOf('repeat-purchase')
  expect(onDay(signal.days, '2026-02-08')).toEqual({ hits: 1, n: 1 })
  expect(onDay(signal.days, '2026-02-18')).toEqual({ hits: 0, n: 1 })
  expect(months).toMatchObject([{ month: '2025-12-01', hits: 1, n: 3, share: { value: 1 / 3 } }])

  expect(onDay((await signalOf('first-reply')).signal.days, '2026-03-10')).toEqual({ hits: 1, n: 3 })
  expect(onDay((await signalOf('contacts')).signal.days, '2026-03-10')).toMatchObject({ hits: 4 })
  expect(onDay((await signalOf('complaints')).signal.days, '2026-03-10')).toEqual({ hits: 1, n: 4 })
})

test('the sample company asks for help more often since refunds and sign-in codes went wrong', {
  timeout: 240_000,
}, async () => {
  await company.forget()
  const { truth } = await loadSampleAndWait(
    company.house.system,
    { seed: 'attune', customers: 2_500, until: '2026-03-31' },
    () => undefined,
  )
  await look()
  const { signal } = await signalOf('contact-rate')
  expect(signal.open).toMatchObject({ direction: 'up', tone: 'bad' })
  expect(signal.open.since >= truth.emerging.from).toBe(true)
  expect(signal.open.since <= '2026-03-15').toBe(true)
  expect((await signalOf('promoters')).signal.state).not.toBe('unusual')
  expect((await signalOf('returns')).signal.state).not.toBe('unusual')
})
