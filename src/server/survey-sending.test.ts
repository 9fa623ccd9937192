import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { askAfterConversations } from '../capabilities/conversations/asking/ask-after.ts'
import { followAll } from '../capabilities/conversations/following/follow.ts'
import { askAfterJourneys } from '../capabilities/journeys/asking/ask-after.ts'
import { buildJourney } from '../capabilities/journeys/instances/build.ts'
import type { SendShown } from '../capabilities/surveys/sending/contract.ts'
import { sendDue } from '../capabilities/surveys/sending/deliver.ts'
import { sendingPersonal } from '../capabilities/surveys/sending/personal.ts'
import { planSend } from '../capabilities/surveys/sending/planning.ts'
import { followEvents } from '../capabilities/surveys/sending/triggers/follow-events.ts'
import type { Context } from '../platform/context.ts'
import { smtpInbox } from '../platform/mail/testing/smtp-inbox.ts'
import { type Company, exampleCompany, noon } from './testing/company.ts'

let company: Company
let inbox: Awaited<ReturnType<typeof smtpInbox>>
let system: Context

beforeAll(async () => {
  company = await exampleCompany({ work: false })
  system = company.house.system
  inbox = await smtpInbox()
  const { user, password, ...rest } = inbox.address
  const account = {
    ...rest,
    user,
    password,
    fromName: 'The Shop',
    fromAddress: 'hello@shop.example',
    perMinute: 60_000,
  }
  const stored = await company.administrator.put('/api/mail-sender', account)
  expect(stored.statusCode, stored.body).toBe(200)
})
afterAll(async () => {
  await inbox.close()
  await company.close()
})
beforeEach(async () => {
  inbox.arrived.length = 0
  inbox.refuse(() => undefined)
  await company.forget()
  await sql`TRUNCATE surveys, survey_invitations, survey_sends, contact_rules, outward_messages, refused_addresses CASCADE`.execute(
    system.db,
  )
  company.later((noon.getTime() + 86_400_000 - system.now().getTime()) / 1000)
})

const people = ['maria', 'jonas', 'aisha', 'tom', 'lena']

/** Customers who ordered once, each with a mail address. */
async function customers(names: readonly string[] = people) {
  await company.receive(
    names.map((name) => ({
      messageId: `order ${name} ${crypto.randomUUID()}`,
      kind: 'order' as const,
      name: 'Order Completed',
      direction: 'in' as const,
      person: { email: `${name}@example.org`, name, traits: { language: name === 'lena' ? 'de-AT' : 'en' } },
      occurredAt: system.now().toISOString(),
      product: 'Kettle',
    })),
  )
}

async function idOf(name: string): Promise<string> {
  const found = await system.db
    .selectFrom('identities')
    .select('customer_id')
    .where('value', '=', `${name}@example.org`)
    .executeTakeFirstOrThrow()
  return found.customer_id
}

let made = 0
const question = {
  type: 'rating',
  name: 'recommend',
  kind: 'nps',
  rateMin: 0,
  rateMax: 10,
  title: 'Would you recommend us?',
}

/** A survey that is asked. */
async function survey(settings: object = {}, change: object = {}) {
  const { administrator } = company
  const definition = { title: 'After delivery', pages: [{ name: 'one', elements: [question] }] }
  const created = await administrator.post('/api/surveys', {
    name: `After delivery ${++made}`,
    definition,
    ...change,
  })
  expect(created.statusCode, created.body).toBe(201)
  const { id, revision } = created.json()
  const published = await administrator.post(`/api/surveys/${id}/publication`, { revision })
  expect(published.statusCode, published.body).toBe(200)
  await administrator.patch(`/api/surveys/${id}`, { settings })
  return id as string
}

const everybody = {
  whom: { kind: 'customers' },
  variants: [
    {
      en: { subject: 'How was {product}, {name}?', words: 'Hello {name},\n\ntell us.' },
      de: { subject: 'Wie war es?', words: 'Hallo {name}.' },
    },
  ],
}

async function plan(surveyId: string, change: object = {}, file?: string) {
  const sent = { plan: { ...everybody, ...change }, ...(file && { file: { text: file } }) }
  const reply = await company.manager.post(`/api/surveys/${surveyId}/sends`, sent)
  expect(reply.statusCode, reply.body).toBe(201)
  const { id } = reply.json()
  await planSend(system, { sendId: id })
  return id as string
}

async function shown(surveyId: string, send: string): Promise<SendShown> {
  const { sends } = (await company.manager.get(`/api/surveys/${surveyId}/sends`)).json()
  return sends.find(({ id }: SendShown) => id === send)
}

async function start(surveyId: string, send: string) {
  const reply = await company.manager.put(`/api/surveys/${surveyId}/sends/${send}/state`, {
    state: 'sending',
  })
  expect(reply.statusCode, reply.body).toBe(200)
  await sendDue(system)
}

const receivers = () => inbox.arrived.map(({ to }) => to).toSorted()
const days = (n: number) => company.later(n * 86_400)

test('the plan tells who would be asked and who not, before anything leaves', async () => {
  await customers()
  const id = await survey()
  const no = { purpose: 'surveys', channel: 'email', given: false, reason: 'told us' }
  await company.manager.post(`/api/customers/${await idOf('tom')}/consents`, no)
  await system.db
    .updateTable('customers')
    .set({ email: null })
    .where('id', '=', await idOf('jonas'))
    .execute()
  await sql`DELETE FROM identities WHERE value = 'jonas@example.org'`.execute(system.db)
  const send = await plan(id)
  expect(await shown(id, send)).toMatchObject({
    state: 'ready',
    meant: 5,
    planned: 3,
    sent: 0,
    leftOut: expect.arrayContaining([
      { reason: 'OPT_OUT', n: 1 },
      { reason: 'NO_CHANNEL', n: 1 },
    ]),
  })
  const left = await company.manager.get(`/api/surveys/${id}/sends/${send}/people?list=OPT_OUT`)
  expect(left.json().people).toMatchObject([{ name: 'tom', customerId: await idOf('tom') }])
  expect(inbox.arrived).toEqual([])
})

test('everybody gets one mail in their language, with the first question as links that count nothing by themselves', async () => {
  await customers()
  const id = await survey()
  const send = await plan(id)
  await start(id, send)
  await sendDue(system)
  expect(receivers()).toEqual(people.map((name) => `${name}@example.org`).toSorted())
  const maria = inbox.arrived.find(({ to }) => to.startsWith('maria'))!
  expect(maria.mail.subject).toBe('How was, maria?')
  expect(maria.source).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click')
  const lena = inbox.arrived.find(({ to }) => to.startsWith('lena'))!
  expect(lena.mail.subject).toBe('Wie war es?')
  const links = [...maria.mail.text.matchAll(/https?:\/\/\S+\/s\/i\/\S+/g)].map(([link]) => link)
  expect(links.length).toBeGreaterThanOrEqual(11)
  const { pathname, search } = new URL(links.at(-1)!)
  expect((await company.nobody.get(`${pathname}${search}`)).statusCode).toBe(200)
  expect(await system.db.selectFrom('survey_responses').select('id').execute()).toEqual([])
  expect(await shown(id, send)).toMatchObject({ state: 'done', sent: 5, planned: 0 })
})

test('whoever was asked is left in peace, by any survey, until the quarantine is over', async () => {
  await customers(['maria', 'jonas'])
  const [first, second] = [await survey(), await survey()]
  await start(first, await plan(first))
  expect(receivers()).toEqual(['jonas@example.org', 'maria@example.org'])
  days(29)
  const early = await plan(second)
  expect(await shown(second, early)).toMatchObject({ planned: 0, leftOut: [{ reason: 'QUARANTINE', n: 2 }] })
  days(1)
  const late = await plan(second)
  expect(await shown(second, late)).toMatchObject({ planned: 2, leftOut: [] })
  const again = await plan(first)
  expect(await shown(first, again)).toMatchObject({
    planned: 0,
    leftOut: [{ reason: 'RECENTLY_ASKED', n: 2 }],
  })
})

test('two records that became one person are asked once, also when that happens after planning', async () => {
  await customers(['maria', 'jonas'])
  const [first, second] = [await survey(), await survey()]
  const send = await plan(first)
  expect(await shown(first, send)).toMatchObject({ planned: 2 })
  const [maria, jonas] = [await idOf('maria'), await idOf('jonas')]
  await system.db.updateTable('customers').set({ merged_into: maria }).where('id', '=', jonas).execute()
  await start(first, send)
  expect(receivers()).toEqual(['maria@example.org'])
  expect(await shown(first, send)).toMatchObject({ sent: 1, leftOut: [{ reason: 'RECENTLY_ASKED', n: 1 }] })
  // And what the absorbed record was asked counts for the person.
  await sql`DELETE FROM survey_invitations WHERE state = 'left-out'`.execute(system.db)
  await sql`UPDATE survey_invitations SET customer_id = ${jonas}`.execute(system.db)
  expect(await shown(second, await plan(second))).toMatchObject({ leftOut: [{ reason: 'QUARANTINE', n: 1 }] })
})

test('who says no between plan and sending gets nothing', async () => {
  await customers(['maria', 'jonas'])
  const id = await survey()
  const send = await plan(id)
  const no = { purpose: 'surveys', channel: 'any', given: false, reason: 'wrote to us' }
  await company.manager.post(`/api/customers/${await idOf('maria')}/consents`, no)
  await start(id, send)
  expect(receivers()).toEqual(['jonas@example.org'])
  expect(await shown(id, send)).toMatchObject({ sent: 1, leftOut: [{ reason: 'OPT_OUT', n: 1 }] })
})

test('the survey that matters more asks, the other gives way', async () => {
  await customers(['maria'])
  const [more, less] = [await survey({ priority: 5 }), await survey({ priority: 2 })]
  const first = await plan(more)
  await company.manager.put(`/api/surveys/${more}/sends/${first}/state`, { state: 'sending' })
  expect(await shown(less, await plan(less))).toMatchObject({ leftOut: [{ reason: 'PRIORITY', n: 1 }] })
})

test('cut off in the middle, a sending goes on and asks nobody twice', async () => {
  await customers()
  const id = await survey()
  const send = await plan(id)
  await start(id, send)
  // As a process leaves it that ended after handing over, before noting what became of it.
  await sql`UPDATE survey_invitations SET state = 'sending'`.execute(system.db)
  await sql`UPDATE survey_sends SET state = 'sending'`.execute(system.db)
  await sendDue(system)
  expect(inbox.arrived.length).toBe(5)
  expect(await shown(id, send)).toMatchObject({ state: 'done', sent: 5 })
})

test('planning that was cut off goes on, and nobody is in it twice', async () => {
  await customers()
  const id = await survey()
  const send = await plan(id)
  await sql`UPDATE survey_sends SET state = 'planning', planned_after = ''`.execute(system.db)
  await planSend(system, { sendId: send })
  expect(await shown(id, send)).toMatchObject({ state: 'ready', planned: 5 })
})

test('planning that was cut off between two looks goes on behind whoever was looked at last', async () => {
  await customers()
  const id = await survey()
  const send = await plan(id)
  const ids = (await Promise.all(people.map(idOf))).toSorted()
  await sql`DELETE FROM survey_invitations WHERE customer_id = ANY (${ids.slice(3)}::uuid[])`.execute(
    system.db,
  )
  await sql`UPDATE survey_sends SET state = 'planning', planned_after = ${`/${ids[2]}`}, looked_at = 3`.execute(
    system.db,
  )
  await planSend(system, { sendId: send })
  expect(await shown(id, send)).toMatchObject({ state: 'ready', meant: 5, planned: 5 })
})

test('turns come in an order of chance, not with those first who were customers first', async () => {
  await customers()
  const send = await plan(await survey())
  const rows = await system.db
    .selectFrom('survey_invitations')
    .select('customer_id')
    .where('send_id', '=', send)
    .orderBy('id')
    .execute()
  // The second half of an id is chance, and what the facts are ordered by.
  const byChance = (await Promise.all(people.map(idOf))).toSorted((one, other) =>
    one.slice(19) < other.slice(19) ? -1 : 1,
  )
  expect(rows.map(({ customer_id }) => customer_id)).toEqual(byChance)
})

test('while the mail server is away everybody keeps their place, and the page says why', async () => {
  await customers(['maria'])
  const id = await survey()
  const send = await plan(id)
  await sql`UPDATE mail_senders SET port = 1`.execute(system.db)
  await start(id, send)
  expect(await shown(id, send)).toMatchObject({
    state: 'sending',
    planned: 1,
    sent: 0,
    trouble: expect.stringMatching(/\w/),
  })
  await sql`UPDATE mail_senders SET port = ${inbox.address.port}`.execute(system.db)
  company.later(3 * 3600)
  await sendDue(system)
  expect(await shown(id, send)).toMatchObject({ state: 'done', sent: 1, trouble: '' })
})

test('an address that does not exist is remembered, and the next plan knows it', async () => {
  await customers(['maria', 'jonas'])
  inbox.refuse((to) => (to.startsWith('jonas') ? { code: 550, says: '5.1.1 No such user' } : undefined))
  const id = await survey({ recurrenceDays: 0, quarantineDays: 0 })
  const send = await plan(id)
  await start(id, send)
  expect(await shown(id, send)).toMatchObject({ sent: 1, bounced: 1 })
  expect(await shown(id, await plan(id))).toMatchObject({
    planned: 1,
    leftOut: [{ reason: 'BOUNCED', n: 1 }],
  })
})

test('nothing leaves at night: who sleeps is asked in the morning, by their own clock', async () => {
  await customers(['maria', 'jonas'])
  await sql`UPDATE customers SET traits = traits || '{"timezone": "America/Los_Angeles"}' WHERE name = 'maria'`.execute(
    system.db,
  )
  const id = await survey()
  await start(id, await plan(id)) // 12:00 UTC is five in the morning in Los Angeles
  expect(receivers()).toEqual(['jonas@example.org'])
  company.later(4 * 3600)
  await sendDue(system)
  expect(receivers()).toEqual(['jonas@example.org', 'maria@example.org'])
})

test('so many a day, and no more', async () => {
  await customers()
  const id = await survey()
  await start(id, await plan(id, { perDay: 2 }))
  expect(inbox.arrived.length).toBe(2)
  days(1)
  await sendDue(system)
  expect(inbox.arrived.length).toBe(4)
})

test('a number to be asked is drawn by lot, and the others know why not', async () => {
  await customers()
  const id = await survey()
  expect(await shown(id, await plan(id, { mostAsked: 2 }))).toMatchObject({
    planned: 2,
    leftOut: [{ reason: 'SAMPLED_OUT', n: 3 }],
  })
})

test('who has not answered is reminded once', async () => {
  await customers(['maria', 'jonas'])
  const id = await survey()
  await start(id, await plan(id, { reminderDays: 3 }))
  await sql`UPDATE survey_invitations SET answered_at = ${system.now()} WHERE customer_id = ${await idOf('jonas')}`.execute(
    system.db,
  )
  days(3)
  await sendDue(system)
  days(3)
  await sendDue(system)
  expect(receivers()).toEqual(['jonas@example.org', 'maria@example.org', 'maria@example.org'])
  expect(inbox.arrived.at(-1)!.mail.text).toContain('A reminder, and the only one')
})

test('two wordings divide people, and which is answered more is told with its interval', async () => {
  await customers(Array.from({ length: 40 }, (_, n) => `person${n}`))
  const id = await survey()
  const [words] = everybody.variants
  const send = await plan(id, { variants: [words, { en: { subject: 'Other', words: 'Hi' } }] })
  await start(id, send)
  const { variants } = await shown(id, send)
  expect(variants.map(({ name }) => name)).toEqual(['A', 'B'])
  expect(variants.reduce((sum, { asked }) => sum + asked, 0)).toBe(40)
  expect(Math.min(...variants.map(({ asked }) => asked))).toBeGreaterThan(5)
  expect(inbox.arrived.filter(({ mail }) => mail.subject === 'Other').length).toBe(variants[1]!.asked)
})

test('a file of recipients: customers among them are protected as customers, strangers stay strangers', async () => {
  await customers(['maria'])
  const id = await survey()
  const no = { purpose: 'surveys', channel: 'email', given: false, reason: 'told us' }
  await company.manager.post(`/api/customers/${await idOf('maria')}/consents`, no)
  const file =
    'Email,product,language\nMARIA@example.org,Kettle,en\nnew@example.org,Toaster,de\nnew@example.org,Toaster,de\nnobody,Pan,en\n'
  const send = await plan(id, { whom: { kind: 'file', name: 'guests.csv' } }, file)
  expect(await shown(id, send)).toMatchObject({
    planned: 1,
    leftOut: expect.arrayContaining([
      { reason: 'OPT_OUT', n: 1 },
      { reason: 'NO_CHANNEL', n: 1 },
    ]),
  })
  await start(id, send)
  expect(receivers()).toEqual(['new@example.org'])
  expect(
    await system.db.selectFrom('identities').select('value').where('value', '=', 'new@example.org').execute(),
  ).toEqual([])
  const next = await survey()
  const again = await plan(next, { whom: { kind: 'file', name: 'again.csv' } }, 'email\nnew@example.org\n')
  expect(await shown(next, again)).toMatchObject({ leftOut: [{ reason: 'QUARANTINE', n: 1 }] })
})

test('a file without addresses is refused with what to do', async () => {
  const id = await survey()
  const refused = await company.manager.post(`/api/surveys/${id}/sends`, {
    plan: { ...everybody, whom: { kind: 'file', name: 'list.csv' } },
    file: { text: 'name,city\nMaria,Graz\n' },
  })
  expect(refused.statusCode).toBe(400)
  expect(refused.body).toContain('No column of this file has mail addresses')
})

test('after an event, with a delay, once for each event', async () => {
  await customers(['maria'])
  const id = await survey()
  const trigger = {
    after: { kind: 'event', name: 'Order Delivered' },
    delayMinutes: 120,
    wordings: everybody.variants[0],
  }
  expect((await company.manager.post(`/api/surveys/${id}/triggers`, { trigger })).statusCode).toBe(201)
  company.later(60)
  await company.receive([
    {
      messageId: 'delivered 1',
      kind: 'event',
      name: 'Order Delivered',
      direction: 'in',
      person: { email: 'maria@example.org' },
      occurredAt: system.now().toISOString(),
      product: 'Kettle',
    },
  ])
  company.later(60)
  await followEvents(system)
  await followEvents(system)
  await sendDue(system)
  expect(inbox.arrived).toEqual([])
  company.later(2 * 3600)
  await sendDue(system)
  expect(inbox.arrived.map(({ mail }) => mail.subject)).toEqual(['How was Kettle, maria?'])
  const { triggers } = (await company.viewer.get(`/api/surveys/${id}/triggers`)).json()
  expect(triggers).toMatchObject([{ asked: 1, waiting: 0, isOn: true }])
})

test('after a conversation in which nobody wrote any more, once', async () => {
  await customers(['maria'])
  const id = await survey()
  const trigger = {
    after: { kind: 'conversation', quietHours: 2 },
    delayMinutes: 0,
    wordings: everybody.variants[0],
  }
  expect((await company.manager.post(`/api/surveys/${id}/triggers`, { trigger })).statusCode).toBe(201)
  company.later(60)
  await company.receive([
    {
      messageId: `question ${made}`,
      kind: 'message',
      name: 'Message',
      direction: 'in',
      person: { email: 'maria@example.org' },
      occurredAt: system.now().toISOString(),
      conversationId: `c${made}`,
      text: 'Where is my parcel?',
    },
  ])
  await followAll(system)
  company.later(3600)
  await askAfterConversations(system)
  await sendDue(system)
  expect(inbox.arrived).toEqual([])
  company.later(3700)
  await askAfterConversations(system)
  company.later(60)
  await askAfterConversations(system)
  await sendDue(system)
  expect(receivers()).toEqual(['maria@example.org'])
})

test('at the end of a journey, once for each walk', async () => {
  await customers(['maria'])
  const ofKind = (kind: string) => [[{ field: 'kind', how: 'is', values: [kind] }]]
  const definition = {
    ...{ case: 'customer', belongs: [], start: ofKind('order'), success: ofKind('call'), failure: [] },
    timeoutDays: 10,
  }
  const journey = (
    await company.administrator.post('/api/journeys', { name: `Order ${made}`, definition })
  ).json()
  const id = await survey()
  const after = { kind: 'journey', journeyId: journey.id, outcomes: ['success'] }
  const trigger = { after, delayMinutes: 30, wordings: everybody.variants[0] }
  expect((await company.manager.post(`/api/surveys/${id}/triggers`, { trigger })).statusCode).toBe(201)
  company.later(60)
  await company.receive([
    {
      messageId: `call ${made}`,
      kind: 'call',
      name: 'Call',
      direction: 'in',
      person: { email: 'maria@example.org' },
      occurredAt: system.now().toISOString(),
    },
  ])
  await buildJourney(system, journey.id)
  company.later(60)
  await askAfterJourneys(system)
  await askAfterJourneys(system)
  company.later(1900)
  await sendDue(system)
  expect(receivers()).toEqual(['maria@example.org'])
  const [invited] = await system.db.selectFrom('survey_invitations').select('known').execute()
  expect(invited?.known.journey).toMatch(/^Order /)
})

test('a program asks one person, once for each cause, and is told why not', async () => {
  await customers(['maria'])
  const id = await survey()
  const ask = (cause: string) =>
    company.manager.post(`/api/surveys/${id}/invitations`, { address: 'maria@example.org', cause })
  expect((await ask('ticket 1')).json()).toEqual({ reason: null })
  await sendDue(system)
  await ask('ticket 1')
  await sendDue(system)
  expect(inbox.arrived.length).toBe(1)
  expect((await ask('ticket 2')).json()).toEqual({ reason: 'RECENTLY_ASKED' })
})

test('a closed survey asks nobody any more, also not those who were waiting', async () => {
  await customers(['maria'])
  const id = await survey()
  const send = await plan(id)
  await company.manager.put(`/api/surveys/${id}/sends/${send}/state`, { state: 'sending' })
  await company.administrator.post(`/api/surveys/${id}/closure`)
  await sendDue(system)
  expect(inbox.arrived).toEqual([])
  expect(await shown(id, send)).toMatchObject({ leftOut: [{ reason: 'CLOSED', n: 1 }] })
})

test('the company’s rules are set by who may, and show how they did', async () => {
  await customers(['maria'])
  const rules = {
    quarantineDays: 10,
    mostInYear: 2,
    from: '08:00',
    until: '20:00',
    weekdays: [1, 2, 3, 4, 5],
  }
  expect(await company.viewer.put('/api/contact-protection', { rules })).toBeRefused('surveys:manage')
  expect((await company.manager.put('/api/contact-protection', { rules })).statusCode).toBe(200)
  const id = await survey()
  await start(id, await plan(id))
  const shownNow = (await company.viewer.get('/api/contact-protection')).json()
  expect(shownNow).toMatchObject({ rules, asked: 1, people: 1, mostToOne: 1 })
  const asked = await company.agent.get(`/api/customers/${await idOf('maria')}/invitations`)
  expect(asked.json().invitations).toMatchObject([{ state: 'sent', reason: null }])
})

test('who may not send, may not plan; who may not see customers, sees no names', async () => {
  const id = await survey()
  expect(await company.analyst.post(`/api/surveys/${id}/sends`, { plan: everybody })).toBeRefused(
    'surveys:manage',
  )
  const send = await plan(id)
  expect(await company.viewer.get(`/api/surveys/${id}/sends/${send}/people`)).toBeRefused('customers:read')
})

test('the message is looked at and tried out before it is sent', async () => {
  const id = await survey()
  const message = { wordings: everybody.variants[0], language: 'en' }
  const reply = await company.manager.post(`/api/surveys/${id}/message-preview`, message)
  expect(reply.statusCode, reply.body).toBe(200)
  const seen = reply.json()
  expect(seen.subject).toBe('How was, Maria Meyer?')
  expect(seen.html).toContain('Would you recommend us?')
  const tried = await company.manager.post(`/api/surveys/${id}/test-message`, {
    ...message,
    to: 'max@attune.example',
  })
  expect(tried.json()).toEqual({ outcome: 'sent', why: '' })
  expect(receivers()).toEqual(['max@attune.example'])
})

test('whoever is forgotten is no longer in any list, and the numbers stay', async () => {
  await customers(['maria', 'jonas'])
  const id = await survey()
  const send = await plan(id)
  const who = {
    customerIds: [await idOf('maria')],
    identities: [{ kind: 'email', value: 'maria@example.org' }],
  }
  expect(Object.values(await sendingPersonal.held(system, who)).flat().length).toBe(1)
  await sendingPersonal.erase(system, who)
  expect(Object.values(await sendingPersonal.held(system, who)).flat()).toEqual([])
  expect(await shown(id, send)).toMatchObject({ planned: 1, leftOut: [{ reason: 'FORGOTTEN', n: 1 }] })
})
