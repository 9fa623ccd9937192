import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { Invalid } from '../../../../platform/errors.ts'
import { type ImportDesk, openImportDesk } from '../import-desk.fixture.ts'

let desk: ImportDesk
beforeAll(async () => {
  desk = await openImportDesk()
})
afterAll(() => desk.close())
beforeEach(() => desk.clear())

const fixture = (name: string) => fileURLToPath(new URL(`./fixtures/${name}`, import.meta.url))

interface Expected {
  files: string[]
  preset: string
  kinds: Record<string, number>
  /** Customers that are new. */
  people: number
  rejected?: number
  leftOut?: Record<string, number>
}

const preview = 'was a preview of the survey.'
const empty = 'holds nothing that is asked for, such as a score or a text.'

/** Each counted by hand in its fixture. */
const known: [name: string, expected: Expected][] = [
  [
    'Qualtrics with labels',
    {
      files: ['qualtrics.csv'],
      preset: 'qualtrics',
      kinds: { response: 11 }, // 3 × NPS, order, delivery; 2 × words
      people: 3,
      leftOut: { [preview]: 2, [empty]: 1 },
    },
  ],
  [
    'Qualtrics with numbers',
    {
      files: ['qualtrics-numbers.csv'],
      preset: 'qualtrics',
      kinds: { response: 8 }, // as above, but nothing says how long the scale of the delivery question is
      people: 3,
      leftOut: { [preview]: 1, [empty]: 1 },
    },
  ],
  [
    'SurveyMonkey',
    { files: ['surveymonkey.csv'], preset: 'surveymonkey', kinds: { response: 7 }, people: 3 },
  ],
  ['Formbricks', { files: ['formbricks.csv'], preset: 'formbricks', kinds: { response: 4 }, people: 2 }],
  [
    'LimeSurvey by codes',
    {
      files: ['limesurvey.csv'],
      preset: 'limesurvey',
      kinds: { response: 4 },
      people: 2,
      leftOut: { 'was never submitted, or comes from a survey that keeps no dates.': 2 },
    },
  ],
  [
    'LimeSurvey by texts',
    { files: ['limesurvey-texts.csv'], preset: 'limesurvey', kinds: { response: 2 }, people: 1 },
  ],
  [
    'Zendesk',
    {
      files: ['zendesk.csv'],
      preset: 'zendesk',
      kinds: { ticket: 4, event: 3, response: 2 },
      people: 3,
      leftOut: { 'is a line of sums.': 1 },
    },
  ],
  [
    'Intercom',
    {
      files: ['intercom.json'],
      preset: 'intercom',
      kinds: { message: 5, note: 1, event: 1, response: 1 },
      people: 2,
    },
  ],
  [
    'Chatwoot ratings',
    { files: ['chatwoot-csat.csv'], preset: 'chatwoot', kinds: { response: 2 }, people: 2, rejected: 1 },
  ],
  [
    'chats in two files',
    {
      files: ['conversations.csv', 'messages.csv'],
      preset: 'chat',
      kinds: { message: 5 },
      people: 3,
      leftOut: { 'was written by the system.': 1, 'is a message without words.': 1 },
    },
  ],
  [
    'an event log',
    { files: ['event-log.xes'], preset: 'event-log', kinds: { event: 4 }, people: 2, rejected: 1 },
  ],
  ['an event log as CSV', { files: ['event-log.csv'], preset: 'event-log', kinds: { event: 3 }, people: 2 }],
  ['orders', { files: ['orders.csv'], preset: 'orders', kinds: { order: 2 }, people: 2 }],
  ['order lines in German', { files: ['orders-de.csv'], preset: 'orders', kinds: { order: 2 }, people: 2 }],
  ['reviews in French', { files: ['reviews-fr.csv'], preset: 'reviews', kinds: { review: 3 }, people: 3 }],
  ['tickets in Spanish', { files: ['tickets-es.csv'], preset: 'tickets', kinds: { ticket: 2 }, people: 2 }],
]

test.each(known)(
  '%s: recognised, imported with the counts of the file, again without a change, and taken back whole',
  async (_name, { files, preset, kinds, people, rejected = 0, leftOut = {} }) => {
    const paths = files.map(fixture)
    const other = await desk.startText(
      'other.csv',
      'date,email,score,comment\n2026-01-01,ann@example.org,4,here before\n2026-01-02,zoe@example.org,5,\n',
    )
    expect((await desk.run(other.id)).result?.accepted).toBe(2)
    const before = await desk.held()

    const started = await desk.start(paths)
    expect(started).toMatchObject({ preset, near: null, missing: [], ambiguousDates: [] })
    const { status, error, result } = await desk.run(started.id)
    expect([status, error]).toEqual(['done', null])
    expect(result).toMatchObject({ kinds, rejected, leftOut, duplicates: 0 })
    const met = await desk.held()
    const overlap = before.customers.length + people - met.customers.length
    expect(overlap).toBe(met.identities.some(isAnn) && files.some((name) => holdsAnn.has(name)) ? 1 : 0)

    const again = await desk.run((await desk.start(paths)).id)
    expect(again.result).toMatchObject({ accepted: 0, duplicates: sum(kinds), kinds, rejected, leftOut })
    expect(await desk.held()).toEqual(met)

    expect((await desk.undo(started.id)).status).toBe('undone')
    expect(await desk.held()).toEqual(before)
  },
)

const isAnn = ({ value }: { value: string }) => value === 'ann@example.org'
/** Files in which Ann is one of the people; the other import knows her already. */
const holdsAnn = new Set(['qualtrics.csv', 'qualtrics-numbers.csv', 'surveymonkey.csv', 'limesurvey.csv', 'zendesk.csv',
  'intercom.json', 'chatwoot-csat.csv', 'conversations.csv', 'orders-de.csv']) // biome-ignore format: one glance

function sum(counts: Record<string, number>) {
  return Object.values(counts).reduce((total, n) => total + n, 0)
}

const Interaction = z.object({
  kind: z.string(),
  name: z.string(),
  at: z.string(),
  said: z.string(),
  score: z.coerce.number().nullable(),
  scale: z.string(),
  wording: z.string(),
  channel: z.string(),
  agent: z.string(),
  value: z.coerce.number(),
  properties: z.string().transform((text) => JSON.parse(text)),
})

async function interactions(...files: string[]) {
  const { id } = await desk.start(files.map(fixture))
  await desk.run(id)
  return desk.ask(
    Interaction,
    `SELECT kind, name, formatDateTime(occurred_at, '%FT%TZ') AS at, text AS said, score, scale, wording, channel,
       agent_id AS agent, toString(value) AS value, toJSONString(properties) AS properties
     FROM interactions FINAL ORDER BY occurred_at, kind, name, wording, said`,
  )
}

test('a question keeps its scale and its wording, and times are of the zone the export names', async () => {
  const [first] = (await interactions('qualtrics.csv')).filter(({ scale }) => scale === 'nps')
  expect(first).toMatchObject({
    at: '2026-03-01T17:00:00Z', // ten in the morning in Denver
    score: 9,
    wording: 'How likely are you to recommend us to a friend?',
    channel: 'email',
    properties: { Q4: '4', Q6: 'Town', finished: 'True' },
  })
})

test('words and numbers of the same question are the same answers', async () => {
  const labelled = (await interactions('qualtrics.csv')).filter(({ wording }) => /delivery/.test(wording))
  expect(labelled.map(({ scale, score }) => [scale, score])).toEqual([
    ['csat5', 5],
    ['csat5', 2],
    ['csat5', 4],
  ])
})

test('a rating whose scale nobody tells stays a property, with a note for people', async () => {
  const { mapping } = await desk.start([fixture('qualtrics.csv')])
  const questions = mapping.files[0]?.becomes[0]?.each?.questions ?? []
  expect(questions.map(({ column, becomes }) => [column, becomes])).toEqual([
    ['Q1', 'nps'],
    ['Q2', 'csat5'],
    ['Q3', 'csat5'],
    ['Q4', 'property'],
    ['Q5', 'text'],
    ['Q6', 'property'],
  ])
  expect(questions[3]?.note).toMatch(/nothing says how long its scale is/)
})

test('a ticket keeps who solved it, how it came and how long it took; good and bad are a scale of their own', async () => {
  const all = await interactions('zendesk.csv')
  expect(all.filter(({ name }) => name === 'Ticket solved')[0]).toMatchObject({
    at: '2026-03-02T10:30:00Z',
    agent: 'Maya Ruiz',
    channel: 'email',
    properties: { group: 'Support', first_reply_minutes: '30', resolution_minutes: '1590', reopens: '0' },
  })
  expect(all.filter(({ scale }) => scale === 'csat2').map(({ score }) => score)).toEqual([1, 0])
  expect(all[0]?.properties).toMatchObject({ 'Product [list]': 'Tea', status: 'Closed' })
})

test('a conversation is told turn by turn, without its marks, and inner notes are no messages', async () => {
  const said = (await interactions('intercom.json')).filter(({ said }) => said !== '')
  expect(said.map(({ kind, said, agent }) => [kind, agent, said])).toEqual([
    ['message', '', 'Hello,\nmy parcel & the cups are late 😕'],
    ['message', 'Fin', 'A bot says hello.'],
    ['message', 'Maya Ruiz', 'It arrives tomorrow.'],
    ['note', 'Maya Ruiz', 'Carrier lost it twice.'],
    ['message', '', 'Thank you!'],
    ['response', 'a-1', 'Quick and kind'],
    ['message', 'Tom Berg', 'Is everything fine?'],
  ])
})

test('the lines of an order are one order: 2 × 3.50 + 1,012.90 = 1,019.90', async () => {
  const [order] = await interactions('orders-de.csv')
  expect(order).toMatchObject({
    value: 1019.9,
    properties: {
      lines: '2', // the facts store writes whole numbers as text
      products: [
        { product: 'Tee', quantity: '2', price: '3,50' },
        { product: 'Tasse, groß', quantity: '1', price: '1.012,90' },
      ],
    },
  })
})

test.each([
  [
    'chatwoot-agents.csv',
    'chatwoot-agents.csv is a report by agent (sums over a period), not a list of conversations.',
  ],
  ['chatwoot-sla.csv', 'chatwoot-sla.csv is a report of broken service levels without any time or customer.'],
])('%s is refused with what to export instead', async (name, message) => {
  const refused = await desk.start([fixture(name)]).catch((error) => error)
  expect(refused).toBeInstanceOf(Invalid)
  expect(refused.message).toBe(message)
  expect(refused.where.fix).toMatch(/^Export the CSAT report/)
})

test('what a tool writes for nothing is nothing', async () => {
  const [, bob] = (await interactions('zendesk.csv')).filter(({ kind }) => kind === 'ticket')
  expect(bob?.properties).not.toHaveProperty('priority') // it was “-”
})
