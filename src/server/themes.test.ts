import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import { judgeAlerts } from '../capabilities/understanding/alerts/judge.ts'
import { annotate } from '../capabilities/understanding/annotating/annotate.ts'
import { assignAll, searchThemes } from '../capabilities/understanding/themes/search.ts'
import { watchThemes } from '../capabilities/understanding/themes/watch.ts'
import type { Understander, Words } from '../language/understander.ts'
import { seededRandom } from '../statistics/random.ts'
import { type Company, exampleCompany } from './testing/company.ts'
import { plainReader } from './testing/reader.ts'

let company: Company

const things = ['late parcel', 'refund missing', 'friendly staff', 'broken cup', 'code missing']

/** The plain reader, with a place in meaning for each of the things and a little noise. */
function reader(): Understander {
  const plain = plainReader()
  return {
    ...plain,
    annotate: async (words: readonly Words[]) =>
      (await plain.annotate(words)).map((read, at) => ({ ...read, embedding: placeOf(words[at]!.text) })),
  }
}

function placeOf(text: string): Float32Array {
  const random = seededRandom(text)
  const place = Float32Array.from({ length: 512 }, () => 0.01 * random.normal())
  place[things.findIndex((thing) => text.includes(thing))]! += 1
  if (text.includes('broken cup')) place[text.includes('red') ? 20 : 21]! += 0.3
  const length = Math.hypot(...place)
  return place.map((one) => one / length)
}

/**
 * On each of the hundred days up to 30 March one person writes about each of four things; parcels are negative, staff
 * positive, and every other cup is red. In the last four days, three people a day miss a code, which nobody did before.
 */
beforeAll(async () => {
  company = await exampleCompany({ work: false })
  const usual = Array.from({ length: 100 }, (_, day) =>
    things
      .slice(0, 4)
      .map((thing) =>
        comment(
          `${feelingOf(thing)} ${day % 2 ? 'red' : 'blue'} ${thing}, as I told you before ${letters(day)}`,
          99 - day,
        ),
      ),
  )
  const codes = Array.from({ length: 12 }, (_, i) =>
    comment(`negative code missing for ${letters(i)}`, i % 4),
  )
  await company.receive([...usual.flat(), ...codes])
  await annotate(company.house.system, async () => reader())
  await searchThemes(company.house.system)
  await watchThemes(company.house.system)
})
afterAll(() => company.close())

const feelingOf = (thing: string) =>
  thing === 'late parcel' ? 'negative' : thing === 'friendly staff' ? 'positive' : 'some'
const letters = (n: number) => `${'abcdefghij'[n % 10]}${'klmnopqrst'[Math.floor(n / 10)]}`

let messages = 0

function comment(text: string, daysAgo: number): Incoming {
  return {
    messageId: `comment ${++messages}`,
    kind: 'review',
    name: 'Review',
    person: { userId: `writer ${messages}` },
    occurredAt: new Date(Date.UTC(2026, 2, 30, 12) - daysAgo * 86_400_000).toISOString(),
    direction: 'in',
    unit: messages % 2 ? 'north' : 'south',
    text,
  }
}

async function themes(question = '?period=all') {
  const reply = await company.administrator.get(`/api/themes${question}`)
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json()
}

async function named(name: RegExp) {
  const { themes: found } = await themes()
  return found.find((theme: { name: string }) => name.test(theme.name))
}

async function done(reply: { statusCode: number; body: string }) {
  expect(reply.statusCode, reply.body).toBeLessThan(300)
  await assignAll(company.house.system)
}

test('what people speak about is found, named by their words, with how it feels', async () => {
  const { comments, themes: found, unassigned } = await themes()
  expect(comments).toBe(412)
  expect(found.reduce((sum: number, { n }: { n: number }) => sum + n, unassigned)).toBe(412)
  const parcels = await named(/late parcel/i)
  expect(parcels.n).toBeGreaterThan(90)
  expect(parcels.feelings.negative).toBe(parcels.n)
  expect(parcels.net.value).toBe(-100)
  expect((await named(/friendly staff/i)).net.value).toBe(100)
})

test('each theme shows its most typical comments and quotes of the side that spoke', async () => {
  const { id } = await named(/late parcel/i)
  const reply = await company.administrator.get(`/api/themes/${id}?period=all`)
  expect(reply.statusCode, reply.body).toBe(200)
  const { central, good, bad } = reply.json()
  expect(central.length).toBeGreaterThan(0)
  expect(central.every(({ text }: { text: string }) => text.includes('late parcel'))).toBe(true)
  expect(good).toEqual([])
  expect(bad.length).toBeGreaterThan(0)
})

test('what nobody spoke about before is emerging, with its first day; nothing else is', async () => {
  const { issues } = (await company.viewer.get('/api/emerging')).json()
  expect(issues).toHaveLength(1)
  expect(issues[0]).toMatchObject({ about: 'theme', since: '2026-03-27' })
  expect(issues[0].name.toLowerCase()).toContain('code missing')
  expect(issues[0].ratio).toBeGreaterThan(10)
})

test('somebody who sees one unit only is told nothing of the whole company’s alarms', async () => {
  const north = await company.employ('Nora', 'viewer', ['north'])
  expect((await north.get('/api/emerging')).json().issues).toEqual([])
  const { comments } = (await north.get('/api/themes?period=all')).json()
  expect(comments).toBe(206)
})

test('a name people give stays when themes are found anew, and can be taken back', async () => {
  const { id, name: foundName } = await named(/late parcel/i)
  await done(await company.manager.patch(`/api/themes/${id}`, { name: 'Parcels that come late' }))
  await searchThemes(company.house.system, { isAsked: true })
  expect(await named(/Parcels that come late/)).toMatchObject({ id, foundName })
  await done(await company.manager.patch(`/api/themes/${id}`, { name: null }))
  expect((await named(/late parcel/i)).id).toBe(id)
})

test('joined themes count together, also when found anew, until they are parted', async () => {
  const [one, other] = [await named(/late parcel/i), await named(/broken cup/i)]
  await done(await company.manager.put(`/api/themes/${other.id}/joining`, { into: one.id }))
  await searchThemes(company.house.system, { isAsked: true })
  const joined = await named(/late parcel/i)
  expect(joined.n).toBe(one.n + other.n)
  expect(joined.joined).toEqual([{ id: other.id, name: other.name }])
  expect(await named(/broken cup/i)).toBeUndefined()
  await done(await company.manager.delete(`/api/themes/${other.id}/joining`))
  expect((await named(/broken cup/i)).n).toBe(other.n)
})

test('a theme cannot be joined with itself, and what is not there cannot be changed', async () => {
  const { id } = await named(/late parcel/i)
  expect((await company.manager.put(`/api/themes/${id}/joining`, { into: id })).statusCode).toBe(400)
  expect((await company.manager.patch('/api/themes/nothing', { name: 'x' })).statusCode).toBe(404)
})

test('a hidden theme is out of the list until it is shown again', async () => {
  const { id, name } = await named(/refund/i)
  await done(await company.manager.patch(`/api/themes/${id}`, { isHidden: true }))
  expect(await named(/refund/i)).toBeUndefined()
  expect((await themes()).hidden).toEqual([{ id, name }])
  await done(await company.manager.patch(`/api/themes/${id}`, { isHidden: false }))
  expect(await named(/refund/i)).toBeDefined()
})

test('a theme is split into what its comments are about more closely, and put together again', async () => {
  const whole = await named(/broken cup/i)
  const reply = await company.manager.put(`/api/themes/${whole.id}/parts`, {})
  await done(reply)
  expect(reply.json().parts).toHaveLength(2)
  const parts = (await themes()).themes.filter((theme: { whole: unknown }) => theme.whole)
  expect(
    parts
      .map(({ words }: { words: string[] }) => words.find((word) => /red|blue/.test(word))?.slice(0, 3))
      .sort(),
  ).toEqual(['blu', 'red'])
  expect(parts.reduce((sum: number, { n }: { n: number }) => sum + n, 0)).toBeGreaterThan(80)
  await done(await company.manager.delete(`/api/themes/${whole.id}/parts`))
  expect(await named(/broken cup/i)).toMatchObject({ id: whole.id, n: whole.n })
})

test('an alarm opens when the share is negative beyond doubt, and closes when it is not', async () => {
  const { id: aboutId } = await named(/late parcel/i)
  const rule = { about: 'theme', aboutId, above: 80, days: 90, least: 30 }
  const added = await company.manager.post('/api/voice-alerts', rule)
  expect(added.statusCode, added.body).toBe(201)
  const strict = await company.manager.post('/api/voice-alerts', { ...rule, above: 99 })
  await judgeAlerts(company.house.system)
  const { alerts } = (await company.viewer.get('/api/voice-alerts')).json()
  const [met, unmet] = [added, strict].map((reply) =>
    alerts.find((alert: { id: string }) => alert.id === reply.json().id),
  )
  // 90 days with at most one negative comment each: the interval of 87 of 87 or more begins above 95 %, not above 99 %.
  expect(met.alarms).toHaveLength(1)
  expect(met.alarms[0]).toMatchObject({ closedAt: null })
  expect(met.alarms[0].low).toBeGreaterThan(94)
  expect(unmet.alarms).toEqual([])
  for (const reply of [added, strict])
    expect((await company.manager.delete(`/api/voice-alerts/${reply.json().id}`)).statusCode).toBe(200)
  expect((await company.viewer.get('/api/voice-alerts')).json().alerts).toEqual([])
})

test('who only reads changes nothing', async () => {
  const { id } = await named(/late parcel/i)
  expect(await company.viewer.patch(`/api/themes/${id}`, { name: 'x' })).toBeRefused('voice:write')
  expect(await company.viewer.post('/api/themes/searches', {})).toBeRefused('voice:write')
  expect(await company.viewer.post('/api/voice-alerts', { about: 'all', above: 50 })).toBeRefused(
    'voice:write',
  )
})
