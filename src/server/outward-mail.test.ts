import { sql } from 'kysely'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import {
  changedSince,
  type Outcome,
  type OutgoingMail,
  readyChannels,
  refusedAmong,
  refusedSql,
  sendMails,
} from '../capabilities/outward/index.ts'
import type { Context } from '../platform/context.ts'
import { newId } from '../platform/ids.ts'
import { smtpInbox } from '../platform/mail/testing/smtp-inbox.ts'
import { type Company, exampleCompany } from './testing/company.ts'

let company: Company
let inbox: Awaited<ReturnType<typeof smtpInbox>>
let system: Context

beforeAll(async () => {
  company = await exampleCompany()
  inbox = await smtpInbox()
  system = company.house.system
})
afterAll(async () => {
  await inbox.close()
  await company.close()
})
beforeEach(async () => {
  inbox.arrived.length = 0
  inbox.refuse(() => undefined)
  await sql`TRUNCATE outward_messages, refused_addresses`.execute(system.db)
})

const account = () => ({
  ...inbox.address,
  fromName: 'The Shop',
  fromAddress: 'hello@shop.example',
  bounceAddress: 'bounces@shop.example',
  perMinute: 60_000,
})

const mailTo = (to: string, more: Partial<OutgoingMail> = {}): OutgoingMail => ({
  reference: newId(),
  to,
  customerId: null,
  purpose: 'surveys',
  language: 'en',
  subject: 'How was it?',
  content: { language: 'en', blocks: [{ says: 'Tell us in ten seconds.' }] },
  ...more,
})

async function sent(mails: Iterable<OutgoingMail>) {
  const outcomes = new Map<string, Outcome>()
  for await (const outcome of sendMails(system, mails)) outcomes.set(outcome.reference, outcome)
  return outcomes
}

test('nothing is sent before an account is set, and that is said', async () => {
  await expect(sent([mailTo('ann@example.org')])).rejects.toThrow('No mail can be sent yet')
  expect((await readyChannels(system)).email).toMatchObject({ isReady: false })
})

test('a wrong password is refused by the trial with words, and nothing is kept', async () => {
  const reply = await company.administrator.post('/api/mail-sender/test', {
    ...account(),
    password: 'wrong',
    to: 'ada@attune.example',
  })
  expect(reply.statusCode).toBe(400)
  expect(reply.json().title ?? reply.json().detail).toBeDefined()
  expect(reply.body).toContain('refused the user name or the password')
  expect((await company.administrator.get('/api/mail-sender')).json().sender).toBeNull()
})

test('an account is tried with a real mail, stored, and its password never shown', async () => {
  const tried = await company.administrator.post('/api/mail-sender/test', {
    ...account(),
    to: 'ada@attune.example',
  })
  expect(tried.statusCode).toBe(200)
  expect(inbox.arrived[0]).toMatchObject({
    to: 'ada@attune.example',
    mail: { subject: 'Mail from Attune works' },
  })
  const stored = await company.administrator.put('/api/mail-sender', account())
  expect(stored.json().sender).toMatchObject({ host: '127.0.0.1', hasPassword: true, trouble: null })
  const { body } = await company.administrator.get('/api/mail-sender')
  expect(body).not.toContain('secret')
  expect((await company.administrator.get('/api/audit')).body).not.toContain('secret')
})

test('a stored password is not sent to another server', async () => {
  const { password: _password, ...other } = { ...account(), host: 'evil.example' }
  const reply = await company.administrator.put('/api/mail-sender', other)
  expect(reply.statusCode).toBe(400)
  expect(reply.body).toContain('The password is missing.')
})

test('only an administrator sees or sets the account', async () => {
  expect(await company.manager.get('/api/mail-sender')).toBeRefused('settings:read')
  expect(await company.manager.put('/api/mail-sender', account())).toBeRefused('settings:manage')
})

test('a name with a line break, which would begin a header of its own, is refused', async () => {
  const reply = await company.administrator.put('/api/mail-sender', {
    ...account(),
    fromName: 'Shop\r\nBcc: x@y.example',
  })
  expect(reply.statusCode).toBe(400)
})

test('a mail arrives with both parts, one-click unsubscribing and an address of return of its own', async () => {
  const mail = mailTo('ann@example.org', { name: 'Ann', language: 'de' })
  expect((await sent([mail])).get(mail.reference)).toHaveProperty('sent')
  const [{ mail: read, from, source }] = inbox.arrived as [(typeof inbox.arrived)[0]]
  expect(read).toMatchObject({
    subject: 'How was it?',
    from: { address: 'hello@shop.example', name: 'The Shop' },
  })
  expect(read.messageId).toMatch(new RegExp(`^${mail.reference}\\.[0-9a-f]{16}@shop\\.example$`))
  expect(from).toMatch(/^bounces\+[0-9a-f]{48}@shop\.example$/)
  expect(read.header('list-unsubscribe')).toMatch(/^<http:\/\/attune\.example\/u\/[\w-]+>$/)
  expect(read.header('list-unsubscribe-post')).toBe('List-Unsubscribe=One-Click')
  expect(read.header('auto-submitted')).toBe('auto-generated')
  expect(source).toContain('text/plain')
  expect(source).toContain('text/html')
})

test('the same mail leaves once, however often it is handed over', async () => {
  const mail = mailTo('ann@example.org')
  await sent([mail, mail])
  expect((await sent([mail])).get(mail.reference)).toEqual({ reference: mail.reference, already: 'sent' })
  expect(inbox.arrived).toHaveLength(1)
})

test('what was taken when Attune was cut off counts as sent: nobody is asked twice', async () => {
  const mail = mailTo('ann@example.org')
  await sent([mail])
  await sql`UPDATE outward_messages SET state = 'sending'`.execute(system.db)
  expect((await sent([mail])).get(mail.reference)).toEqual({ reference: mail.reference, already: 'sending' })
  expect(inbox.arrived).toHaveLength(1)
})

test('an address that nobody has is remembered, and gets nothing more', async () => {
  inbox.refuse((to) => (to.startsWith('gone') ? { code: 550, says: '5.1.1 no such user' } : undefined))
  const [gone, ann] = [mailTo('gone@example.org'), mailTo('ann@example.org')]
  const first = await sent([gone, ann])
  expect(first.get(gone.reference)).toMatchObject({ refused: 'bounced' })
  expect(first.get(ann.reference)).toHaveProperty('sent')
  inbox.refuse(() => undefined)
  const again = mailTo('Gone@Example.org')
  expect((await sent([again])).get(again.reference)).toMatchObject({ refused: 'bounced' })
  expect(inbox.arrived.map(({ to }) => to)).toEqual(['ann@example.org'])
  const asked = { channel: 'email', purpose: 'surveys' } as const
  const among = await refusedAmong(system, asked, ['gone@example.org', 'ann@example.org'])
  expect([...among.keys()]).toEqual(['gone@example.org'])
})

test('a plan finds refused addresses where they lie, by the same mark', async () => {
  inbox.refuse(() => ({ code: 550, says: '5.1.1 no such user' }))
  await sent([mailTo('gone@example.org')])
  const reason = refusedSql(system, { channel: 'email', purpose: 'surveys' }, sql.ref('address'))
  const { rows } = await sql<{ address: string; reason: string | null }>`
    SELECT address, ${reason} AS reason FROM unnest(ARRAY['GONE@example.org ', 'ann@example.org']) AS address
    ORDER BY lower(address)`.execute(system.db)
  expect(rows).toEqual([
    { address: 'ann@example.org', reason: null },
    { address: 'GONE@example.org ', reason: 'bounced' },
  ])
})

test('a server that puts us off is asked again later, and given up after a day or two', async () => {
  inbox.refuse(() => ({ code: 451, says: '4.7.1 try again later' }))
  const mail = mailTo('ann@example.org')
  const waits: unknown[] = []
  for (let n = 0; n < 7; n++) {
    const outcome = (await sent([mail])).get(mail.reference)!
    waits.push(
      'later' in outcome
        ? (outcome.later.getTime() - system.now().getTime()) / 60_000
        : Object.keys(outcome)[1],
    )
  }
  expect(waits).toEqual([5, 15, 60, 240, 720, 1440, 'failed'])
  expect(await refusedAmong(system, { channel: 'email', purpose: 'surveys' }, ['ann@example.org'])).toEqual(
    new Map(),
  )
})

test('trouble with the account is thrown and shown, and costs no mail', async () => {
  await company.administrator.put('/api/mail-sender', { ...account(), password: 'changed meanwhile' })
  const mails = [mailTo('ann@example.org'), mailTo('ben@example.org')]
  const outcomes: Outcome[] = []
  const sending = async () => {
    for await (const one of sendMails(system, mails)) outcomes.push(one)
  }
  await expect(sending()).rejects.toThrow('refused the user name or the password')
  expect(outcomes.every((one) => 'later' in one)).toBe(true)
  const { sender } = (await company.administrator.get('/api/mail-sender')).json()
  expect(sender.trouble.fix).toContain('Enter both again')
  await company.administrator.put('/api/mail-sender', account())
  await sent(mails)
  expect(inbox.arrived.map(({ to }) => to).sort()).toEqual(['ann@example.org', 'ben@example.org'])
})

test('three hundred leave by a few connections, each once', async () => {
  const mails = Array.from({ length: 300 }, (_, n) => mailTo(`p${n}@example.org`))
  const outcomes = await sent(mails)
  expect([...outcomes.values()].filter((one) => 'sent' in one)).toHaveLength(300)
  expect(new Set(inbox.arrived.map(({ to }) => to)).size).toBe(300)
})

const returned = (kind: 'bounced' | 'complained', about: string[], status = '5.1.1') =>
  system.transaction((tx) => tx.enqueue('mail.returned', { kind, about, status, why: 'no such user' }))

test('a report that comes later shuts the address, if it is about a mail of ours', async () => {
  const [gone, ann] = [mailTo('gone@example.org'), mailTo('ann@example.org')]
  await sent([gone, ann])
  const ids = new Map(inbox.arrived.map(({ to, mail, from }) => [to, { id: mail.messageId!, from }]))
  await returned('bounced', [ids.get('gone@example.org')!.id])
  await returned('bounced', [`${newId()}.0123456789abcdef@shop.example`, 'ann@example.org'])
  await company.settled()
  const asked = { channel: 'email', purpose: 'surveys' } as const
  const among = await refusedAmong(system, asked, ['gone@example.org', 'ann@example.org'])
  expect([...among]).toEqual([['gone@example.org', { reason: 'bounced', why: 'no such user' }]])
  expect(await changedSince(system, new Date(0))).toMatchObject([
    { reference: gone.reference, state: 'bounced' },
  ])
})

test('a complaint shuts the address even where the report names only where it would have come back to', async () => {
  const mail = mailTo('ann@example.org')
  await sent([mail])
  await returned('complained', [inbox.arrived[0]!.from], '')
  await company.settled()
  const list = (await company.administrator.get('/api/refused-addresses?address=ann@example.org')).json()
  expect(list.counts.complained).toBe(1)
  const [{ mark }] = list.addresses
  const reply = await company.administrator.delete(`/api/refused-addresses/${mark}`)
  expect(reply.statusCode).toBe(409)
})

test('a full mailbox is no reason to stop until it has been full three times', async () => {
  const full = async () => {
    const mail = mailTo('full@example.org')
    await sent([mail])
    await returned('bounced', [inbox.arrived.at(-1)!.mail.messageId!], '5.2.2')
    await company.settled()
    const asked = { channel: 'email', purpose: 'surveys' } as const
    return (await refusedAmong(system, asked, ['full@example.org'])).size
  }
  expect([await full(), await full(), await full()]).toEqual([0, 0, 1])
})

test('an address that bounced by mistake can be written to again', async () => {
  inbox.refuse(() => ({ code: 550, says: '5.1.1 no such user' }))
  await sent([mailTo('ann@example.org')])
  const { addresses } = (await company.administrator.get('/api/refused-addresses')).json()
  expect((await company.administrator.delete(`/api/refused-addresses/${addresses[0].mark}`)).statusCode).toBe(
    204,
  )
  inbox.refuse(() => undefined)
  const mail = mailTo('ann@example.org')
  expect((await sent([mail])).get(mail.reference)).toHaveProperty('sent')
})
