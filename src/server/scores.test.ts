import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { answers } from './testing/answers.ts'
import { type Company, exampleCompany } from './testing/company.ts'

let company: Company
beforeAll(async () => {
  company = await exampleCompany({ work: false })
})
beforeEach(() => company.forget())
afterAll(() => company.close())

const ask = async (path: string) => {
  const reply = await company.manager.get(path)
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json()
}

test('50 promoters, 30 passives and 20 detractors are an NPS of 30, surely between 14.05 and 44.20', async () => {
  await company.receive(answers({ 10: 50, 7: 30, 0: 20 }))
  const { tiles, interactions, customers } = await ask('/api/scoreboard')
  expect({ interactions, customers }).toEqual({ interactions: 100, customers: 100 })
  expect(tiles).toHaveLength(1)
  const { n, value, low, high, shares, counts } = tiles[0].summary
  expect({ n, value, shares }).toEqual({
    n: 100,
    value: 30,
    shares: { promoters: 0.5, passives: 0.3, detractors: 0.2 },
  })
  expect([low, high]).toEqual([expect.closeTo(14.05, 2), expect.closeTo(44.2, 2)])
  expect(counts).toMatchObject({ 0: 20, 7: 30, 9: 0, 10: 50 })
})

test('thirty days are held against the thirty before: from −10 to 30 is a real change', async () => {
  await company.receive(answers({ 10: 50, 7: 30, 0: 20 }))
  await company.receive(answers({ 10: 30, 7: 30, 0: 40 }, { day: '2026-03-01' }))
  await company.receive(answers({ 0: 50 }, { day: '2026-01-30' }))
  const { periods, summary, before, change } = await ask('/api/scores/nps?period=30d')
  expect(periods).toEqual({
    current: { from: '2026-03-02', until: '2026-04-01' },
    before: { from: '2026-01-31', until: '2026-03-02' },
  })
  expect([summary.value, before.value, change.difference]).toEqual([30, -10, 40])
  expect(change).toMatchObject({ verdict: 'real change', tone: 'better' })
  // Adjusted: 0.2913 − (−0.0971) = 0.3883, standard error √(0.6094/103 + 0.6847/103) = 0.1121, so z = 3.46.
  expect(change.p).toBeCloseTo(0.0005, 4)
})

test('a period compares with the same days a year ago, or with nothing', async () => {
  await company.receive(answers({ 10: 40 }))
  await company.receive(answers({ 0: 40 }, { day: '2025-04-01' }))
  const aYearAgo = await ask('/api/scores/nps?period=7d&compare=year')
  expect([aYearAgo.summary.value, aYearAgo.before.value]).toEqual([100, -100])
  expect(await ask('/api/scores/nps?period=7d&compare=none')).toMatchObject({ before: null, change: null })
})

test('by touchpoint, by trait and by segment, most answers first', async () => {
  const pro = { name: 'Survey answered', touchpoint: 'Delivery', product: 'Lamp' }
  await company.receive(answers({ 10: 30, 0: 10 }, pro))
  await company.receive(answers({ 10: 10, 0: 20 }, { touchpoint: 'Checkout' }))
  const traits = { plan: 'pro' }
  await company.receive([
    {
      ...answers({ 9: 1 }, { touchpoint: 'Delivery' })[0]!,
      messageId: 'one',
      person: { userId: 'ann', traits },
    },
  ])
  const named = (groups: { name: string; summary: { n: number } }[]) =>
    groups.map(({ name, summary }) => [name, summary.n])

  const byTouchpoint = await ask('/api/scores/nps?by=touchpoint')
  expect(named(byTouchpoint.groups)).toEqual([
    ['Delivery', 41],
    ['Checkout', 30],
  ])
  expect(byTouchpoint.groups[1].summary.value).toBeCloseTo(-100 / 3, 10)

  expect(named((await ask('/api/scores/nps?by=trait:plan')).groups)).toEqual([
    ['', 70],
    ['pro', 1],
  ])

  const lamps = { name: 'Lamps', filter: [{ field: 'product', values: ['Lamp'] }] }
  const all = {
    name: 'All that is not checkout',
    filter: [{ field: 'touchpoint', values: ['Checkout'], not: true }],
  }
  const { id } = (await company.manager.post('/api/segments', lamps)).json()
  await company.manager.post('/api/segments', all)
  const bySegment = await ask('/api/scores/nps?by=segment')
  expect(named(bySegment.groups)).toEqual([
    ['All that is not checkout', 41],
    ['Lamps', 40],
  ])
  expect((await ask(`/api/scoreboard?segment=${id}`)).tiles[0].summary).toMatchObject({ n: 40, value: 50 })
  const traitFilter = encodeURIComponent(JSON.stringify([{ field: 'trait:plan', values: ['pro'] }]))
  expect(await ask(`/api/scoreboard?filter=${traitFilter}`)).toMatchObject({ interactions: 1, customers: 1 })
})

test('another wording is another tile, and another scale is, too', async () => {
  await company.receive(answers({ 10: 10, 0: 10 }, { wording: 'v1' }))
  await company.receive(answers({ 10: 12 }, { wording: 'v2' }))
  await company.receive(answers({ 5: 6, 1: 6 }, { scale: 'csat5' }))
  const { tiles } = await ask('/api/scoreboard')
  const shown = tiles.map((tile: { scale: string; wording: string; summary: { value: number } }) => [
    tile.scale,
    tile.wording,
    tile.summary.value,
  ])
  expect(shown).toEqual([
    ['nps', 'v1', 0],
    ['nps', 'v2', 100],
    ['csat5', '', 50],
  ])
  expect((await ask('/api/scores/nps?wording=v2')).summary.n).toBe(12)
})

test('eight of ten promises kept are 80 %, surely between 49 and 94; on the promised day is in time', async () => {
  const promisedAt = '2026-03-29T08:00:00.000Z'
  const delivered = (index: number, fulfilledAt: string) => ({
    messageId: `order ${index}`,
    kind: 'order' as const,
    name: 'Order delivered',
    person: { userId: `person ${index}` },
    occurredAt: fulfilledAt,
    direction: 'out' as const,
    promisedAt,
    fulfilledAt,
  })
  await company.receive(
    Array.from({ length: 10 }, (_, index) =>
      delivered(index, index < 8 ? '2026-03-29T21:00:00.000Z' : '2026-03-30T01:00:00.000Z'),
    ),
  )
  const { summary } = await ask('/api/scores/promise')
  expect(summary).toMatchObject({ n: 10, value: 80, reliability: 'few' })
  expect([summary.low, summary.high]).toEqual([expect.closeTo(49.02, 2), expect.closeTo(94.33, 2)])
})

test('too few answers are counted but not shown', async () => {
  await company.receive(answers({ 10: 4 }))
  const { tiles } = await ask('/api/scoreboard')
  expect(tiles[0].summary).toMatchObject({ n: 4, value: null, counts: {}, reliability: 'hidden' })
})

test('the trend tells each day of the period, and which customers answered what', async () => {
  await company.receive(answers({ 10: 6 }, { day: '2026-03-30' }))
  await company.receive(answers({ 0: 6 }, { text: 'Nobody answered me.' }))
  const { every, trend } = await ask('/api/scores/nps?period=7d')
  expect(every).toBe('day')
  const told = trend.map(({ from, summary }: { from: string; summary: { value: number | null } }) => [
    from.slice(5),
    summary.value,
  ])
  expect(told.slice(-3)).toEqual([
    ['03-29', null],
    ['03-30', 100],
    ['03-31', -100],
  ])
  const first = await ask('/api/scores/nps/answers?period=7d&limit=8')
  const second = await ask(`/api/scores/nps/answers?period=7d&limit=8&cursor=${first.next}`)
  const scores = [...first.answers, ...second.answers].map(({ score }: { score: number }) => score)
  expect(scores).toEqual([0, 0, 0, 0, 0, 0, 10, 10, 10, 10, 10, 10])
  expect(second.next).toBeNull()
  const worded = await ask('/api/scores/nps/answers?highest=6&withText=true&limit=1')
  expect(worded.answers).toMatchObject([{ text: 'Nobody answered me.' }])
})

test('what changed is told with its place and a customer’s words', async () => {
  await company.receive(answers({ 10: 60, 0: 10 }, { day: '2026-02-20', touchpoint: 'Delivery' }))
  await company.receive(
    answers({ 10: 10, 0: 60 }, { touchpoint: 'Delivery', text: 'My parcel came four days late.' }),
  )
  const { looked, changes } = await ask('/api/changes')
  expect(looked).toBeGreaterThan(1)
  const whole = changes.find(({ place }: { place: unknown }) => place === null)
  expect(whole).toMatchObject({ tone: 'worse', quote: { text: 'My parcel came four days late.' } })
  expect(whole.score.change.difference).toBeCloseTo((-100 * 100) / 70, 10)
  expect(changes).toContainEqual(
    expect.objectContaining({ place: { field: 'touchpoint', value: 'Delivery' }, tone: 'worse' }),
  )
})

test.each([
  ['/api/scores/happiness', 'scale'],
  ['/api/scores/nps?by=text', 'by'],
  ['/api/scores/nps/answers?cursor=nonsense', 'cursor'],
  ['/api/scoreboard?filter=nonsense', 'filter'],
])('%s is refused at %s', async (path, field) => {
  const reply = await company.manager.get(path)
  expect(reply.json()).toMatchObject({ status: 400, field })
})
