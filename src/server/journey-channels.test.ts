import { afterAll, beforeAll, expect, test } from 'vitest'
import { followLatest } from '../capabilities/conversations/following/follow.ts'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import type { ChannelBenchmark } from '../capabilities/journeys/channels/contract.ts'
import { type Company, exampleCompany } from './testing/company.ts'

let company: Company

/** Conversations that began on a day of March; the first `answered` of them get a reply that answers, after ten minutes. */
function asked(
  channel: string,
  day: number,
  n: number,
  { answered, rated = 0 }: { answered: number; rated?: number },
) {
  return Array.from({ length: n }, (_, index): Incoming[] => {
    const name = `${channel}-${day}-${index}`
    const about = {
      person: { userId: name },
      conversationId: name,
      channel,
      kind: 'message' as const,
      name: 'Message',
      direction: 'in' as const,
    }
    const at = (minutes: number) => new Date(Date.UTC(2026, 2, day, 9, minutes)).toISOString()
    const reply = {
      ...about,
      messageId: `${name} 2`,
      direction: 'out' as const,
      agentId: 'kim',
      occurredAt: at(10),
    }
    return [
      { ...about, messageId: `${name} 1`, occurredAt: at(0), text: 'How do I wash the blue tablecloth?' },
      ...(index < answered ? [{ ...reply, text: 'You can wash it at 40 degrees with a mild soap.' }] : []),
      ...(index < rated
        ? [
            {
              person: { userId: name },
              messageId: `${name} 3`,
              kind: 'response' as const,
              name: 'Survey',
              direction: 'in' as const,
              channel: 'email',
              occurredAt: at(50),
              answer: { scale: 'csat5', score: 4 },
            },
          ]
        : []),
    ]
  }).flat()
}

beforeAll(async () => {
  company = await exampleCompany({ work: false })
  await company.receive([
    ...asked('chat', 3, 40, { answered: 36, rated: 8 }),
    ...asked('phone', 4, 40, { answered: 10 }),
    ...asked('email', 5, 4, { answered: 4 }),
  ])
  await followLatest(company.house.system)
})
afterAll(() => company.close())

async function benchmark(more = ''): Promise<ChannelBenchmark> {
  const reply = await company.analyst.get(`/api/channels/benchmark?period=all${more}`)
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json()
}
const cellOf = ({ rows }: ChannelBenchmark, measure: string, channel: string) =>
  rows.find((row) => row.measure === measure)!.cells.find((cell) => cell.channel === channel)!

test('each channel has its volume, its customers and how fast it is', async () => {
  const { channels } = await benchmark()
  expect(
    channels.map(({ channel, conversations, customers }) => [channel, conversations, customers]),
  ).toEqual([
    ['chat', 40, 40],
    ['phone', 40, 40],
    ['email', 4, 4],
  ])
  expect(channels[0]!.firstReply).toMatchObject({ n: 36, value: 600 })
  expect(channels[0]!.untilAnswered).toMatchObject({ n: 36, value: 600 })
})

test('answers soon after count for the channel of the conversation: four of five is 75 of 100', async () => {
  const { channels } = await benchmark()
  expect(channels[0]!.content).toMatchObject({ n: 8, value: 75 })
  expect(channels[1]!.content).toMatchObject({ n: 0, value: null })
})

test('the best is marked where it is really better, and too few are not judged', async () => {
  const found = await benchmark()
  expect(cellOf(found, 'answered', 'chat')).toMatchObject({ plain: { hits: 36, n: 40 }, verdict: 'best' })
  expect(cellOf(found, 'answered', 'phone')).toMatchObject({ plain: { hits: 10, n: 40 }, verdict: 'worse' })
  expect(cellOf(found, 'answered', 'email')).toMatchObject({
    plain: { n: 4, value: null },
    adjusted: null,
    verdict: '',
  })
  expect(cellOf(found, 'moved', 'chat').verdict).toBe('')
})

test('a filter narrows it, and nobody without the right sees it', async () => {
  const filter = encodeURIComponent(JSON.stringify([{ field: 'channel', values: ['phone'] }]))
  expect((await benchmark(`&filter=${filter}`)).channels.map(({ channel }) => channel)).toEqual(['phone'])
  const key = await company.key('customers:read')
  expect(await key.get('/api/channels/benchmark')).toBeRefused('voice:read')
})
