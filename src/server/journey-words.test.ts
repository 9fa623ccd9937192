import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import type { StepWords } from '../capabilities/journeys/feeling/contract.ts'
import { buildJourney } from '../capabilities/journeys/instances/build.ts'
import { annotate } from '../capabilities/understanding/annotating/annotate.ts'
import type { Client } from './testing/clients.ts'
import { type Company, exampleCompany } from './testing/company.ts'
import { plainReader } from './testing/reader.ts'

/*
 * Seven customers, one order each: placed on the 1st, asked for on the 2nd (“negative”, with anger for the first four), delivered
 * on the 4th, called good on the 6th (“positive”) in an answer. What they write on the 5th, after the end, is no part of it.
 */
let company: Company
let journey: string

const at = (day: number) => `2026-03-0${day}T09:00:00.000Z`
const people = ['ann', 'bob', 'cleo', 'dan', 'eve', 'fay', 'gil']

function happened(who: string, day: number, rest: Partial<Incoming>): Incoming {
  return {
    messageId: `${who} ${day}`,
    kind: 'event',
    name: 'Order Placed',
    person: { userId: who },
    occurredAt: at(day),
    orderId: `order of ${who}`,
    channel: 'web',
    ...rest,
  } as Incoming
}

const asked = (who: string, text: string): Partial<Incoming> => ({
  ...{ kind: 'message', name: 'Customer said', channel: 'chat', direction: 'in' },
  ...{ conversationId: `talk with ${who}`, text },
})

const walkedBy = (who: string, place: number) => [
  happened(who, 1, { kind: 'order' }),
  happened(
    who,
    2,
    asked(who, `negative, says ${who}: where is my parcel${place < 4 ? ', with anger' : ''}?`),
  ),
  happened(who, 4, { name: 'Order Delivered', direction: 'out' }),
  happened(who, 5, asked(who, `negative, says ${who} of something else altogether`)),
  happened(who, 6, {
    ...{ kind: 'response', name: 'Survey', answer: { scale: 'csat5', score: 5 } },
    text: `positive after all, says ${who}, now that it is here`,
  }),
]

async function words(step: string, more = '', client: Client = company.analyst): Promise<StepWords> {
  const days = 'period=custom&from=2026-03-01&until=2026-04-01'
  const reply = await client.get(
    `/api/journeys/${journey}/feeling/words?${days}&step=${encodeURIComponent(step)}${more}`,
  )
  expect(reply.statusCode).toBe(200)
  return reply.json()
}

beforeAll(async () => {
  company = await exampleCompany({ work: false })
  const { system } = company.house
  await company.receive(people.flatMap(walkedBy))
  await annotate(system, async () => plainReader())
  const named = (name: string) => [[{ field: 'name', how: 'is', values: [name] }]]
  const definition = {
    ...{ case: 'order', belongs: [], failure: [], timeoutDays: 10 },
    ...{ start: named('Order Placed'), success: named('Order Delivered') },
  }
  const made = await company.manager.post('/api/journeys', { name: 'Get an order', need: '', definition })
  expect(made.statusCode).toBeLessThan(300)
  journey = made.json().id
  await buildJourney(system, journey)
}, 120_000)

afterAll(() => company?.close())

test('behind a step stand the words that were said there, until the next step', async () => {
  const { n, emotions, quotes, isSample } = await words('Contact by chat')
  expect([n, isSample]).toEqual([7, false])
  expect(emotions.find(({ emotion }) => emotion === 'anger')?.share).toMatchObject({ n: 7, value: 4 / 7 })
  expect(quotes.every(({ text }) => text.includes('parcel'))).toBe(true)
  expect(new Set(quotes.map(({ id }) => id)).size).toBe(quotes.length)
  expect(quotes[0]).toMatchObject({ kind: 'worst', channel: 'chat', customer: { name: expect.any(String) } })
  expect(quotes[0]?.conversation).toBe(quotes[0]?.id)
})

test('after the end an answer is about the last step, and a message is not', async () => {
  const { n, quotes } = await words('Order Delivered')
  expect(n).toBe(7)
  expect(quotes.map(({ text }) => text).every((text) => text.startsWith('positive'))).toBe(true)
  expect(quotes[0]).toMatchObject({ kind: 'best', conversation: null })
})

test('the curve and the words rest on the same texts', async () => {
  const days = 'period=custom&from=2026-03-01&until=2026-04-01&told=words'
  const { steps } = (await company.analyst.get(`/api/journeys/${journey}/feeling?${days}`)).json()
  for (const { step, felt } of steps.filter((one: { felt: { n: number } }) => one.felt.n > 0))
    expect((await words(step)).n).toBe(felt.words)
})

test('only those who ended so, and only that visit', async () => {
  expect((await words('Contact by chat', '&side=dropped')).n).toBe(0)
  expect((await words('Contact by chat', '&side=finished&visit=1')).n).toBe(7)
  expect((await words('Contact by chat', '&visit=2')).n).toBe(0)
})

test('a viewer reads the masked words, but not whose they are', async () => {
  const { quotes } = await words('Contact by chat', '', company.viewer)
  expect(quotes.length).toBeGreaterThan(0)
  expect(quotes.every(({ customer }) => customer === null)).toBe(true)
})

test('whoever may not read what customers say is refused', async () => {
  const program = await company.key('journeys:read')
  expect(await program.get(`/api/journeys/${journey}/feeling/words?step=a`)).toBeRefused('voice:read')
})
