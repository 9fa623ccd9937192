import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type NewNotification, notify } from '../capabilities/outward/index.ts'
import { mailNotifications } from '../capabilities/outward/notifications/send.ts'
import type { Context } from '../platform/context.ts'
import { smtpInbox } from '../platform/mail/testing/smtp-inbox.ts'
import { type Company, exampleCompany, noon } from './testing/company.ts'

let company: Company
let inbox: Awaited<ReturnType<typeof smtpInbox>>
let system: Context
let gus: string
let max: string

beforeAll(async () => {
  company = await exampleCompany({ work: false })
  inbox = await smtpInbox()
  system = company.house.system
  gus = (await company.agent.get('/api/me')).json().id
  max = (await company.manager.get('/api/me')).json().id
})
afterAll(async () => {
  await inbox.close()
  await company.close()
})
beforeEach(async () => {
  company.later((noon.getTime() - system.now().getTime()) / 1000)
  inbox.arrived.length = 0
  await sql`TRUNCATE notifications, notification_choices, outward_messages, refused_addresses`.execute(
    system.db,
  )
})

const tell = (more: Partial<NewNotification> = {}, context = system) =>
  notify(context, {
    ...{
      to: [gus],
      kind: 'case.assigned',
      title: 'Case 12 is yours now',
      link: '/cases/12',
      key: 'case:12:1',
    },
    ...more,
  })

const told = async (only = 'all') => (await company.agent.get(`/api/notifications?only=${only}`)).json()

test('whoever is told sees it at once, and nobody else', async () => {
  await tell({ says: 'The parcel came late twice.' })
  expect(await told()).toMatchObject({
    unread: 1,
    next: null,
    notifications: [
      {
        kind: 'case.assigned',
        title: 'Case 12 is yours now',
        says: 'The parcel came late twice.',
        isRead: false,
      },
    ],
  })
  expect((await company.manager.get('/api/notifications/count')).json()).toEqual({ unread: 0 })
})

test('the same key tells nobody twice, and whoever does something is not told of it', async () => {
  await tell({ to: [gus, gus, max] })
  await tell({ to: [gus, max] })
  await tell(
    { key: 'own', to: [gus] },
    company.house.contextFor({ ...system.actor, kind: 'person', id: gus }),
  )
  expect((await told()).unread).toBe(1)
  expect((await company.manager.get('/api/notifications/count')).json()).toEqual({ unread: 1 })
})

test('what a transaction takes back is told to nobody', async () => {
  const failing = system.transaction(async (tx) => {
    await tell({}, tx)
    throw new Error('taken back')
  })
  await expect(failing).rejects.toThrow('taken back')
  expect((await told()).unread).toBe(0)
})

test('each is read, kept as unread, or all are read until a moment', async () => {
  await tell({ key: '1' })
  company.later(60)
  await tell({ key: '2' })
  const [, older] = (await told()).notifications
  expect((await company.agent.put(`/api/notifications/${older.id}/reading`, {})).json()).toEqual({
    unread: 1,
  })
  expect((await company.agent.delete(`/api/notifications/${older.id}/reading`)).json()).toEqual({ unread: 2 })
  await company.agent.post('/api/notifications/readings', { until: older.at })
  expect((await told('unread')).notifications).toHaveLength(1)
  expect((await company.manager.put(`/api/notifications/${older.id}/reading`, {})).statusCode).toBe(404)
})

test('a long list comes page by page, newest first', async () => {
  for (let n = 1; n <= 5; n++) {
    await tell({ key: `${n}`, title: `Thing ${n}` })
    company.later(1)
  }
  const first = (await company.agent.get('/api/notifications?limit=3')).json()
  const second = (await company.agent.get(`/api/notifications?limit=3&cursor=${first.next}`)).json()
  const titles = [...first.notifications, ...second.notifications].map(({ title }) => title)
  expect(titles).toEqual(['Thing 5', 'Thing 4', 'Thing 3', 'Thing 2', 'Thing 1'])
  expect(second.next).toBeNull()
})

test('a key has no bell, and nobody who is not signed in', async () => {
  const program = await company.key('scores:read')
  expect((await program.get('/api/notifications')).statusCode).toBe(400)
  expect((await company.nobody.get('/api/notifications')).statusCode).toBe(401)
})

test('a zone that does not exist is refused with words', async () => {
  const reply = await company.agent.put('/api/notifications/choices', {
    ...{ ways: {}, digestHour: 8, zone: 'Mars/Olympus' },
  })
  expect(reply.statusCode).toBe(400)
  expect(reply.body).toContain('must be a time zone, such as Europe/Berlin')
})

test('before there is a mail account everything is told on the page alone, and that is said', async () => {
  await tell()
  await mailNotifications(system)
  expect((await company.agent.get('/api/notifications/choices')).json().noMail).toContain(
    'No mail account is set',
  )
  expect((await told()).unread).toBe(1)
})

async function withMail() {
  const { user, password, ...rest } = inbox.address
  const from = { fromName: 'Attune', fromAddress: 'attune@shop.example', perMinute: 60_000 }
  await company.administrator.put('/api/mail-sender', { ...rest, user, password, ...from })
}

const arrived = () => inbox.arrived.map(({ mail: { subject, text } }) => ({ subject, text }))

test('what is to be told at once comes as a mail of its own, once, unless it was read', async () => {
  await withMail()
  await tell({ key: 'read' })
  const { notifications } = await told()
  await company.agent.put(`/api/notifications/${notifications[0].id}/reading`, {})
  await tell({ key: 'unread', says: 'Please call today.' })
  await mailNotifications(system)
  await mailNotifications(system)
  const mails = arrived()
  expect(mails).toHaveLength(1)
  expect(mails[0]).toMatchObject({ subject: 'Case 12 is yours now' })
  expect(mails[0]?.text).toContain('Please call today.')
  expect(mails[0]?.text).toContain('http://attune.example/cases/12')
})

test('a digest gathers what came until the hour in their zone, and is quiet when there is nothing', async () => {
  await withMail()
  const ways = { 'case.assigned': 'digest', 'case.overdue': 'never' }
  await company.agent.put('/api/notifications/choices', { ways, digestHour: 18, zone: 'Europe/Berlin' })
  await tell({ key: '1', title: 'Case 1 is yours now' })
  await tell({ key: '2', kind: 'story.celebrated', title: 'Three colleagues celebrate your story' })
  await tell({ key: '3', kind: 'case.overdue', title: 'Case 3 is overdue' })
  await mailNotifications(system) // 14:00 in Berlin
  expect(inbox.arrived).toHaveLength(0)
  company.later(4 * 3600) // 18:00
  await mailNotifications(system)
  const [digest, ...others] = arrived()
  expect(others).toEqual([])
  expect(digest?.subject).toBe('2 things since your last digest')
  expect(digest?.text).toContain('Case 1 is yours now')
  expect(digest?.text).toContain('Three colleagues celebrate your story')
  expect(digest?.text).not.toContain('Case 3')
  company.later(24 * 3600)
  await mailNotifications(system)
  expect(inbox.arrived).toHaveLength(1)
})

test('what names a customer goes when they are forgotten', async () => {
  const maya = { userId: 'maya', name: 'Maya' }
  await company.receive([
    {
      messageId: 'one',
      kind: 'order',
      name: 'Order',
      person: maya,
      occurredAt: noon.toISOString(),
      direction: 'in',
      channel: 'web',
    },
  ])
  const [customer] = (await company.administrator.get('/api/customers')).json().customers
  await tell({ key: 'about', title: 'Maya waits', customerId: customer.id })
  await tell({ key: 'other', title: 'Something else' })
  const mine = company.house.capabilities.find(({ name }) => name === 'outward')?.personal
  const who = { customerIds: [customer.id as string], identities: [] }
  expect(Object.values((await mine?.held(system, who)) ?? {})[0]).toMatchObject([{ title: 'Maya waits' }])
  await mine?.erase(system, who)
  expect((await told()).notifications).toMatchObject([{ title: 'Something else' }])
})
