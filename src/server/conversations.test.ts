import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Thread } from '../capabilities/conversations/contract.ts'
import { followAll, followLatest } from '../capabilities/conversations/following/follow.ts'
import { removeOutlived } from '../capabilities/conversations/words/outlived.ts'
import { erase } from '../capabilities/customers/rights/erasure/erase.ts'
import { openErasure } from '../capabilities/customers/rights/erasure/store.ts'
import type { Incoming } from '../capabilities/ingestion/index.ts'
import { type Company, exampleCompany } from './testing/company.ts'

/*
 * Three conversations, worked by hand.
 *   a  Ann, chat, north: asks where her parcel is, is put off, asks again, is answered, says thanks.       confirmed
 *   b  Bob, mail, south: asks about his invoice, gets a machine's receipt and nothing else.                unanswered
 *   c  Cleo, chat, north: asks how to wash a cloth, is answered at once, says no more;                      silent,
 *   d  five days later she telephones: “I wrote to you …”, asks the same and is answered.                  c came back by phone
 */
let company: Company

const at = (day: number, time: string) => `2026-03-${String(day).padStart(2, '0')}T${time}:00.000Z`

function said(person: string, conversation: string, rest: Partial<Incoming> & { text: string }): Incoming {
  return {
    messageId: `${conversation} ${rest.occurredAt}`,
    kind: 'message',
    name: rest.direction === 'out' ? 'Agent said' : 'Customer said',
    person: { userId: person },
    occurredAt: at(10, '09:00'),
    conversationId: conversation,
    channel: 'chat',
    unit: 'north',
    direction: 'in',
    ...rest,
  }
}
const replied = (person: string, conversation: string, rest: Partial<Incoming> & { text: string }) =>
  said(person, conversation, { direction: 'out', agentId: 'kim', ...rest })

const a = [
  said('ann', 'a', { occurredAt: at(10, '09:00'), text: 'Where is my parcel? My mail is ann@example.org.' }),
  replied('ann', 'a', { occurredAt: at(10, '09:10'), text: 'Delivery times can vary. Please be patient.' }),
  said('ann', 'a', { occurredAt: at(10, '09:12'), text: 'I am still waiting for it. Where is my parcel?' }),
  replied('ann', 'a', {
    occurredAt: at(10, '09:30'),
    agentId: 'lou',
    text: 'I am sorry. I have called the courier: it arrives tomorrow before noon.',
  }),
  said('ann', 'a', { occurredAt: at(10, '09:31'), text: 'Thank you, that helps.' }),
]
const mail = { channel: 'email', unit: 'south' }
const b = [
  said('bob', 'b', { ...mail, occurredAt: at(11, '10:00'), text: 'Can you send me the invoice for March?' }),
  replied('bob', 'b', {
    ...mail,
    agentId: undefined,
    occurredAt: at(11, '10:01'),
    text: 'We have received your message. This is an automated reply.',
  }),
]
const c = [
  said('cleo', 'c', { occurredAt: at(12, '08:00'), text: 'How do I wash the blue tablecloth?' }),
  replied('cleo', 'c', { occurredAt: at(12, '08:20'), text: 'You can wash it at 40 degrees.' }),
]
const phone = { kind: 'call', channel: 'phone' } as const
const d = [
  said('cleo', 'd', {
    ...phone,
    occurredAt: at(17, '08:20'),
    text: 'I wrote to you days ago. How do I wash the tablecloth when 40 degrees is too warm?',
  }),
  replied('cleo', 'd', { ...phone, occurredAt: at(17, '08:21'), text: 'Wash it by hand, at 30 degrees.' }),
]

beforeAll(async () => {
  company = await exampleCompany({ work: false })
  await company.receive([...a, ...b], { name: 'help-desk', importId: 'import-1' })
  await company.receive([...c, ...d], { name: 'help-desk' })
  await followLatest(company.house.system)
})
afterAll(() => company.close())

const questions = async (more = '') => {
  const reply = await company.analyst.get(`/api/questions?period=all${more}`)
  expect(reply.statusCode, reply.body).toBe(200)
  return reply.json()
}
const list = async (more = '', client = company.analyst) =>
  (await client.get(`/api/conversations?period=all${more}`)).json()
async function threadOf(conversation: string): Promise<Thread> {
  const { conversations } = await list()
  const threads: Thread[] = await Promise.all(
    conversations.map(async ({ id }: { id: string }) =>
      (await company.analyst.get(`/api/conversations/${id}`)).json(),
    ),
  )
  return threads.find(({ conversationId }) => conversationId === conversation)!
}

test('what became of each conversation is what a person would say', async () => {
  const told = await Promise.all(['a', 'b', 'c', 'd'].map(threadOf))
  expect(told.map(({ outcome }) => outcome)).toEqual(['confirmed', 'unanswered', 'silent', 'silent'])
  const [ann, bob, cleo, again] = told as [Thread, Thread, Thread, Thread]
  expect(ann.question).toBe('Where is my parcel?')
  expect(ann.answeredIn).toBe(ann.turns[3]!.id)
  expect([ann.firstReplySeconds, ann.escalated]).toEqual([600, 'passed on'])
  expect(bob.turns.map(({ isAutomatic }) => isAutomatic)).toEqual([false, true])
  expect(bob.firstReplySeconds).toBeNull()
  expect(cleo.back).toEqual({ id: again.id, channel: 'phone', seconds: 5 * 86_400 })
  expect(again.back).toBeNull()
})

test('the report counts them, and each number opens the conversations that it counts', async () => {
  const { overall, channels, by } = await questions()
  expect(by).toBe('touchpoint')
  expect(overall).toMatchObject({ conversations: 4, asked: 4 })
  const hits = ({ confirmed, silent, unanswered, back, backElsewhere, passedOn }: typeof overall) =>
    [confirmed, silent, unanswered, back, backElsewhere, passedOn].map((one) => [one.hits, one.n])
  // c and d were answered more than seven days before 31 March, and so was a: all three have had their time to come back.
  expect(hits(overall)).toEqual([
    [1, 4],
    [2, 4],
    [1, 4],
    [1, 3],
    [1, 3],
    [1, 4],
  ])
  expect(channels.map(({ key, asked }: { key: string; asked: number }) => [key, asked])).toEqual([
    ['chat', 2],
    ['email', 1],
    ['phone', 1],
  ])
  for (const [narrowed, n] of [
    ['asked', 4],
    ['answered', 3],
    ['confirmed', 1],
    ['silent', 2],
    ['unanswered', 1],
    ['back', 1],
    ['back%20elsewhere', 1],
  ]) {
    const { total, conversations } = await list(`&outcome=${narrowed}`)
    expect([narrowed, total, conversations.length]).toEqual([narrowed, n, n])
  }
})

test.each([4, 7, 14, 30])('who came back within %i days is listed as often as counted', async (days) => {
  const { back } = (await questions(`&days=${days}`)).overall
  expect((await list(`&outcome=back&days=${days}`)).total).toBe(back.hits)
})

test('within fewer days nobody came back', async () => {
  expect((await questions('&days=4')).overall.back).toMatchObject({ hits: 0, n: 3 })
  expect((await list('&outcome=back&days=4')).total).toBe(0)
})

test('a share of fewer than five is counted and not shown', async () => {
  expect((await questions()).overall.confirmed).toMatchObject({ value: null, reliability: 'hidden' })
})

test('a conversation is found by the id of any of its messages, and by words in it', async () => {
  const { id, turns } = await threadOf('a')
  expect((await company.agent.get(`/api/conversations/${turns[3]!.id}`)).json().id).toBe(id)
  expect((await list('&search=TABLECLOTH')).total).toBe(2)
  expect((await list('&agent=lou')).total).toBe(1)
})

test('words are masked, and read as they were written only by those who may, which is written down', async () => {
  const { id, turns } = await threadOf('a')
  expect(turns[0]!.text).toBe('Where is my parcel? My mail is [email].')
  expect(await company.analyst.get(`/api/conversations/${id}/as-written`)).toBeRefused('conversations:manage')
  const { texts } = (await company.agent.get(`/api/conversations/${id}/as-written`)).json()
  expect(texts[turns[0]!.id]).toBe('Where is my parcel? My mail is ann@example.org.')
  const { entries } = (
    await company.administrator.get('/api/audit?action=conversation.read-as-written')
  ).json()
  expect(entries[0]).toMatchObject({ action: 'conversation.read-as-written', subject: id })
  expect(JSON.stringify(entries[0])).not.toContain('ann@example.org')
})

test('a viewer sees the figures and no conversation', async () => {
  const { id } = await threadOf('a')
  expect(await company.viewer.get('/api/conversations')).toBeRefused('conversations:read')
  expect(await company.viewer.get(`/api/conversations/${id}`)).toBeRefused('conversations:read')
  expect(await company.viewer.get('/api/questions/replies')).toBeRefused('conversations:read')
  const { overall, groups } = (await company.viewer.get('/api/questions?period=all')).json()
  expect(overall.asked).toBe(4)
  expect(groups.flatMap(({ examples }: { examples: string[] }) => examples)).toEqual([])
})

test('who belongs to a unit sees its conversations alone', async () => {
  const south = await company.employ('Sue', 'agent', ['south'])
  expect((await list('', south)).total).toBe(1)
  const north = await threadOf('a')
  expect((await south.get(`/api/conversations/${north.id}`)).statusCode).toBe(404)
  expect((await south.get(`/api/conversations/${north.id}/as-written`)).statusCode).toBe(404)
  expect((await south.get('/api/questions?period=all')).json().overall.asked).toBe(1)
})

test('what comes late changes what became of it', async () => {
  const late = said('cleo', 'd', {
    ...phone,
    occurredAt: at(17, '08:25'),
    text: 'That is what the label says, it did not help. How do I get the stain out?',
  })
  await company.receive([late], { name: 'help-desk' })
  company.later(60)
  await followLatest(company.house.system)
  expect((await threadOf('d')).outcome).toBe('unanswered')
})

test('the same delivery again keeps one text', async () => {
  await company.receive(a, { name: 'help-desk', importId: 'import-1' })
  const { id } = await threadOf('a')
  const { texts } = (await company.agent.get(`/api/conversations/${id}/as-written`)).json()
  expect(Object.keys(texts)).toHaveLength(5)
})

test('a turn of a live chat that comes as an event is part of its conversation', async () => {
  const shop = await company.writeKey('web-shop')
  const event = (minute: number, event: string, message_body: string, more: object = {}) => ({
    type: 'track',
    userId: 'dora',
    event,
    messageId: String(minute),
    timestamp: at(20, `10:0${minute}`),
    properties: { conversation_id: 'live-1', message_body, ...more },
  })
  await shop.client.post('/v1/batch', {
    batch: [
      event(1, 'Live Chat Message Sent', 'Do you sell blue lamps? Call me: dora@example.org'),
      event(2, 'Live Chat Message Received', 'Yes, the Dusk lamp is blue.', { agent_id: 'kim' }),
    ],
  })
  company.later(60)
  await followLatest(company.house.system)
  const { outcome, turns } = await threadOf('live-1')
  expect(outcome).toBe('silent')
  expect(turns.map(({ side, text }) => [side, text])).toEqual([
    ['customer', 'Do you sell blue lamps? Call me: [email]'],
    ['us', 'Yes, the Dusk lamp is blue.'],
  ])
})

test('who asks what we hold gets their messages as written; who is forgotten leaves none', async () => {
  const { system, capabilities } = company.house
  const { customer } = await threadOf('live-1')
  const { held } = (await company.manager.get(`/api/customers/${customer.id}/export`)).json()
  expect(held['Messages as they were written'].map(({ text }: { text: string }) => text).toSorted()).toEqual([
    'Do you sell blue lamps? Call me: dora@example.org',
    'Yes, the Dusk lamp is blue.',
  ])
  const wish = { customerId: customer.id, via: 'staff' as const, askedBy: 'Ada', dueAt: system.now() }
  const { id } = await openErasure(system, wish)
  const every = {
    personal: () => capabilities.flatMap(({ personal }) => personal ?? []),
    aging: () => [],
  }
  await erase(system, every, { id })
  const kept = await system.db.selectFrom('messages').selectAll().execute()
  expect(
    kept.filter(({ customer_id, text }) => customer_id === customer.id || text.includes('lamp')),
  ).toEqual([])
  expect((await list('&search=lamp')).total).toBe(0)
  expect((await list()).conversations.filter((one: Thread) => one.customer.id === customer.id)).toEqual([])
})

test('an import that is taken back takes its conversations with it, also as they were written', async () => {
  const { system, intake } = company.house
  await system.facts.command(`DELETE FROM interactions WHERE import_id = 'import-1'`)
  await intake.takeBackWords('import-1')
  await followAll(system)
  expect((await list()).total).toBe(2)
  const kept = await system.db.selectFrom('messages').select('text').execute()
  expect(kept.map(({ text }) => text).filter((text) => text.includes('parcel'))).toEqual([])
})

test('nothing stays as it was written when its masked words are gone', async () => {
  const { system } = company.house
  await system.facts.command(
    `ALTER TABLE interactions UPDATE text = '' WHERE conversation_id = 'c' SETTINGS mutations_sync = 2`,
  )
  company.later(7200)
  expect(await removeOutlived(system)).toBe(2)
  await followAll(system)
  expect((await threadOf('c')).question).toBe('')
  expect((await system.db.selectFrom('messages').select('id').execute()).length).toBe(3)
})
