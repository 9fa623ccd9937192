import { createServer, type Server, type Socket } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { z } from 'zod'
import type { InputOf } from '../../../platform/http/endpoint.ts'
import { connectImap } from '../../../platform/mail/imap.ts'
import { type Dovecot, noDovecot, startDovecot } from '../../../platform/mail/testing/dovecot.ts'
import { advisoryLocks } from '../../../platform/postgres/advisory-locks.ts'
import type { Intake } from '../accept.ts'
import { listDeadLetters, readAgain } from '../dead-letters/dead-letters.ts'
import { type IntakeStores, openIntakeStores } from '../testing.ts'
import type { createMailbox as creating } from './contract.ts'
import {
  changeMailbox,
  createMailbox,
  pauseMailbox,
  readMailboxNow,
  resumeMailbox,
  showMailbox,
  tryMailbox,
} from './mailboxes.ts'
import { mailboxPersonal } from './personal.ts'
import { readMailbox } from './read-mailbox.ts'
import { startMailReaders } from './readers.ts'
import { accessOf, findMailbox } from './store.ts'
import { mailOf, type Written } from './testing.ts'

if (noDovecot) process.stderr.write(`${noDovecot}\n`)

const Row = z.object({
  text: z.string(),
  name: z.string(),
  direction: z.string(),
  conversation: z.string(),
  subject: z.string(),
})

let stores: IntakeStores
let intake: Intake
let dovecot: Dovecot
const open: { close(): Promise<void> }[] = []

beforeAll(async () => {
  stores = await openIntakeStores()
  intake = await stores.openIntake()
  if (!noDovecot) dovecot = await startDovecot()
})
afterAll(async () => {
  await dovecot?.stop()
  await stores.close()
})
beforeEach(() => {
  stores.clock.now = new Date()
})

type Given = Partial<InputOf<typeof creating>>
let counter = 0

/** A mailbox of its own on the server, as an administrator adds it. */
async function mailbox(more: Given = {}) {
  const user = more.user ?? `help${counter++}`
  const made = await createMailbox(stores.context, {
    name: user,
    unit: 'north',
    host: '127.0.0.1',
    port: dovecot?.port ?? 1,
    security: 'none',
    secretKind: 'password',
    secret: 'secret',
    folders: ['INBOX'],
    sentFolders: ['Sent'],
    ownAddresses: ['help@shop.example'],
    readFrom: '2020-01-01T00:00:00.000Z',
    everySeconds: 15,
    takeLists: false,
    ...more,
    user,
  })
  const { id } = made
  return {
    id,
    deliver: (mail: Written = {}, folder?: string) => dovecot.deliver(user, mailOf(mail), folder),
    raw: (mail: string) => dovecot.deliver(user, mail),
    renumber: () => dovecot.renumber(user),
    read: (by: Intake = intake) => readOnce(id, by),
    shown: () => showMailbox(stores.context, { id }),
    kept: () =>
      stores.facts.query(
        Row,
        `SELECT text, name, direction, conversation_id AS conversation, JSONExtractString(toString(properties), 'subject') AS subject
        FROM interactions FINAL WHERE source = {user:String} ORDER BY occurred_at, text`,
        { user },
      ),
  }
}

async function readOnce(id: string, by: Intake) {
  const found = await findMailbox(stores.context, id)
  const connection = await connectImap(accessOf(stores.context, found))
  try {
    return await readMailbox(stores.context, by, {
      mailbox: found,
      connection,
      signal: AbortSignal.timeout(30_000),
    })
  } finally {
    connection.close()
  }
}

/** What a running Attune does with the mailboxes; several of them are several processes. */
function readers(more: Partial<Parameters<typeof startMailReaders>[0]> = {}) {
  const { context } = stores
  const locks = advisoryLocks({ url: stores.databaseUrl, log: context.log })
  const parts = { context, intake, locks, log: context.log, lookEveryMs: 50, backoff: () => 300, ...more }
  const running = startMailReaders(parts)
  open.push(running)
  return running
}

async function closeReaders() {
  await Promise.all(open.splice(0).map((one) => one.close()))
}

const inTime = { timeout: 10_000 }

describe.skipIf(noDovecot)('on a real mail server', () => {
  test('what is there is read, then what comes, and nothing twice', async () => {
    const box = await mailbox()
    await box.deliver({ text: 'First' })
    await box.deliver({ text: 'Second' })
    await box.read()
    expect((await box.kept()).map(({ text }) => text).sort()).toEqual(['First', 'Second'])
    await box.deliver({ text: 'Third' })
    await box.read()
    await box.read()
    expect((await box.kept()).map(({ text }) => text).sort()).toEqual(['First', 'Second', 'Third'])
    expect(await box.shown()).toMatchObject({ taken: 3, skipped: [] })
  })

  test('the same mail in two folders is one', async () => {
    const box = await mailbox()
    const ours = {
      id: 'o1@shop.example',
      from: 'help@shop.example',
      to: 'ann@example.org',
      text: 'It is on its way.',
    }
    await box.deliver(ours)
    await box.deliver(ours, 'Sent')
    await box.read()
    expect(await box.kept()).toMatchObject([{ direction: 'out', text: 'It is on its way.' }])
  })

  test('when the server numbers its mails anew, all are known again', async () => {
    const box = await mailbox()
    await box.deliver({ text: 'Before' })
    await box.raw(
      'From: ann@example.org\r\nSubject: no id\r\nDate: Mon, 30 Mar 2026 10:00:00 +0000\r\n\r\nWithout an id',
    )
    await box.read()
    await box.renumber()
    await box.deliver({ text: 'After' })
    await box.read()
    expect((await box.kept()).map(({ text }) => text).sort()).toEqual(['After', 'Before', 'Without an id'])
    expect(await box.shown()).toMatchObject({ taken: 3 })
  })

  test('what was deleted here does not come back, even then', async () => {
    const box = await mailbox()
    await box.deliver({ text: 'To be forgotten' })
    await box.read()
    await stores.facts.command("DELETE FROM interactions WHERE text = 'To be forgotten'")
    await stores.facts.command('TRUNCATE TABLE interaction_ids')
    await mailboxPersonal.erase(stores.context, {
      customerIds: [],
      identities: [{ kind: 'email', value: 'ann@example.org' }],
    })
    await box.renumber()
    const after = await stores.openIntake()
    await box.read(after)
    expect(await box.kept()).toEqual([])
  })

  test('a mail that is gone meanwhile is no error', async () => {
    const box = await mailbox()
    const { unlink } = await import('node:fs/promises')
    const file = await box.deliver({ text: 'Gone' })
    const found = await findMailbox(stores.context, box.id)
    const connection = await connectImap(accessOf(stores.context, found))
    await connection.open('INBOX')
    const uids = await connection.uids(1, undefined)
    expect(uids).toHaveLength(1)
    await unlink(file.replace('/new/', '/cur/').concat(':2,')).catch(() => unlink(file))
    await box.deliver({ text: 'Here' })
    await box.read()
    connection.close()
    expect(await box.kept()).toMatchObject([{ text: 'Here' }])
  })

  test('only mails from the chosen moment on are read', async () => {
    const box = await mailbox({ readFrom: new Date(Date.now() + 2_000).toISOString() })
    await box.deliver({ text: 'Before' })
    await pause(3_100)
    await box.deliver({ text: 'After' })
    await box.read()
    expect(await box.kept()).toMatchObject([{ text: 'After' }])
  })

  test('answers belong to one conversation, however they tell it and in whatever order they come', async () => {
    const box = await mailbox()
    const at = (minutes: number) => new Date(Date.now() - 3_600_000 + minutes * 60_000)
    await box.deliver({
      id: 'r3@x.example',
      text: 'Third',
      date: at(3),
      headers: ['References: <r1@x.example> <r2@x.example>', 'In-Reply-To: <r2@x.example>'],
    })
    await box.read()
    await box.deliver({ id: 'r1@x.example', text: 'First', date: at(1) })
    await box.deliver(
      {
        id: 'r2@x.example',
        text: 'Second',
        date: at(2),
        from: 'help@shop.example',
        to: 'ann@example.org',
        headers: ['In-Reply-To: <r1@x.example>'],
      },
      'Sent',
    )
    await box.deliver({ text: 'By subject', date: at(4), subject: 'Re: Where is my parcel?' })
    await box.deliver({ text: 'Another matter', date: at(5), subject: 'My invoice' })
    await box.deliver({
      text: 'Somebody else',
      date: at(6),
      from: 'ben@example.org',
      subject: 'Re: Where is my parcel?',
    })
    await box.read()
    const kept = await box.kept()
    const conversation = Object.fromEntries(kept.map((one) => [one.text, one.conversation]))
    const one = conversation.First
    expect(one).not.toBe('')
    expect(conversation).toMatchObject({ Second: one, Third: one, 'By subject': one })
    expect(new Set([one, conversation['Another matter'], conversation['Somebody else']]).size).toBe(3)
  })

  test('what programs wrote is passed over and counted by reason; a bounce is an event of whom it did not reach', async () => {
    const box = await mailbox()
    await box.deliver(
      { id: 'w1@shop.example', from: 'help@shop.example', to: 'gone@example.org', text: 'Hello' },
      'Sent',
    )
    await box.deliver({ headers: ['Auto-Submitted: auto-replied'] })
    await box.deliver({ headers: ['List-Id: <news.example.org>'] })
    await box.deliver({ headers: ['List-Id: <news.example.org>'] })
    await box.raw(bounce('gone@example.org', 'w1@shop.example'))
    await box.read()
    expect(await box.shown()).toMatchObject({
      taken: 2,
      skipped: [
        { reason: 'list', mails: 2 },
        { reason: 'auto-reply', mails: 1 },
      ],
    })
    const kept = await box.kept()
    expect(kept.map(({ name }) => name).sort()).toEqual(['E-mail', 'Mail bounced'])
    expect(new Set(kept.map(({ conversation }) => conversation)).size).toBe(1)
  })

  test('what cannot be read is set aside with the reason, nothing is lost, and it can be read again', async () => {
    const box = await mailbox()
    await box.raw('Subject: from nobody\r\nMessage-ID: <n1@example.org>\r\n\r\nWho am I?')
    await box.deliver({ text: 'Fine' })
    await box.read()
    expect(await box.kept()).toMatchObject([{ text: 'Fine' }])
    const { deadLetters } = await listDeadLetters(stores.context, {
      source: (await box.shown()).name,
      limit: 10,
    })
    expect(deadLetters).toMatchObject([{ reason: 'A mail does not say who sent it.', field: 'INBOX' }])
    await readAgain(stores.context, intake, deadLetters[0]!.id)
    const again = await listDeadLetters(stores.context, { source: (await box.shown()).name, limit: 10 })
    expect(again.deadLetters).toMatchObject([{ reason: 'A mail does not say who sent it.' }])
    expect((await box.shown()).skipped).toMatchObject([{ reason: 'no-sender', mails: 1 }])
  })

  test('a mail beyond 25 MB is noted and left where it is', async () => {
    const box = await mailbox()
    await box.deliver({ text: `${'x'.repeat(998)}\r\n`.repeat(27_000) })
    await box.deliver({ text: 'Small' })
    await box.read()
    expect(await box.kept()).toMatchObject([{ text: 'Small' }])
    expect(await box.shown()).toMatchObject({ taken: 1, skipped: [{ reason: 'too-large', mails: 1 }] })
  })

  test('a folder that is missing is named with those that are there, and the others are read', async () => {
    const box = await mailbox({ folders: ['INBOX', 'Kummerkasten'] })
    await box.deliver({ text: 'Read all the same' })
    expect(await box.read()).toMatchObject({
      message: 'There is no folder “Kummerkasten”.',
      fix: expect.stringMatching(/INBOX/),
    })
    expect(await box.kept()).toMatchObject([{ text: 'Read all the same' }])
  })

  test('a reading that is cut off goes on from where all was kept', async () => {
    const box = await mailbox()
    for (let n = 0; n < 45; n++) await box.deliver({ text: `Mail ${String(n).padStart(2, '0')}` })
    let steps = 0
    const failing: Intake = {
      ...intake,
      accept: async (source, incoming) => {
        const accepted = await intake.accept(source, incoming)
        if (++steps === 2) throw new Error('cut off after it was stored and before it was noted')
        return accepted
      },
    }
    await expect(box.read(failing)).rejects.toThrow('cut off')
    expect(await box.kept()).toHaveLength(40)
    expect((await box.shown()).taken).toBe(20)
    await box.read()
    expect(new Set((await box.kept()).map(({ text }) => text)).size).toBe(45)
    expect(await box.kept()).toHaveLength(45)
    expect((await box.shown()).taken).toBe(45)
  })

  test('a wrong password is said in plain words, before and after it is saved', async () => {
    const access = {
      host: '127.0.0.1',
      port: dovecot.port,
      security: 'none' as const,
      user: 'help',
      secretKind: 'password' as const,
    }
    await expect(tryMailbox(stores.context, { ...access, secret: 'wrong' })).rejects.toMatchObject({
      message: expect.stringContaining('refused the user name or the password'),
      where: { fix: expect.stringContaining('Enter both again') },
    })
    const { folders } = await tryMailbox(stores.context, { ...access, secret: 'secret' })
    expect(folders).toContainEqual({ path: 'Sent', use: '\\Sent' })
  })

  test('a stored password is sent to no other server and for no other user', async () => {
    const box = await mailbox()
    const { user } = await box.shown()
    const access = {
      host: '127.0.0.1',
      port: dovecot.port,
      security: 'none' as const,
      user,
      secretKind: 'password' as const,
    }
    expect((await tryMailbox(stores.context, { ...access, id: box.id })).folders).not.toEqual([])
    await expect(tryMailbox(stores.context, { ...access, id: box.id, host: 'evil.example' })).rejects.toThrow(
      'missing',
    )
    await expect(changeMailbox(stores.context, { id: box.id, host: 'evil.example' })).rejects.toThrow(
      'missing',
    )
    const { rows } = await stores.state.pool.query('SELECT secret FROM mailboxes WHERE source_id = $1', [
      box.id,
    ])
    expect(rows[0].secret).not.toContain('secret')
  })

  describe('while Attune runs', () => {
    beforeEach(async () => {
      await stores.state.pool.query('UPDATE mailboxes SET paused_at = now()')
      return closeReaders
    })

    test('mail is read as it comes, without waiting for the next look', async () => {
      const box = await mailbox({ everySeconds: 3600 })
      readers()
      await expect.poll(async () => (await box.shown()).state, inTime).toBe('reading')
      await box.deliver({ text: 'Just now' })
      await expect.poll(box.kept, inTime).toMatchObject([{ text: 'Just now' }])
    })

    test('of two processes one reads, and the other takes over when it ends', async () => {
      const box = await mailbox({ everySeconds: 3600 })
      const first = readers()
      await expect.poll(async () => (await box.shown()).state, inTime).toBe('reading')
      readers()
      await pause(300)
      expect(await lockHolders()).toBe(1)
      await first.close()
      await box.deliver({ text: 'For the second' })
      await expect.poll(box.kept, inTime).toMatchObject([{ text: 'For the second' }])
      await expect.poll(async () => (await box.shown()).taken, inTime).toBe(1)
    })

    test('what is wrong is shown with what to do, and is over once it is mended', async () => {
      const box = await mailbox({ secret: 'wrong' })
      readers()
      await expect.poll(box.shown, inTime).toMatchObject({
        state: 'trouble',
        trouble: {
          message: expect.stringContaining('password'),
          fix: expect.stringContaining('Enter both again'),
        },
        nextAt: expect.any(String),
      })
      await box.deliver({ text: 'At last' })
      await changeMailbox(stores.context, { id: box.id, secret: 'secret' })
      await expect.poll(box.shown, inTime).toMatchObject({ state: 'reading', trouble: null })
      expect(await box.kept()).toMatchObject([{ text: 'At last' }])
    })

    test('a paused mailbox is left alone; “read now” does not wait', async () => {
      const box = await mailbox({ everySeconds: 3600 })
      await pauseMailbox(stores.context, { id: box.id })
      readers()
      await box.deliver({ text: 'Later' })
      await pause(400)
      expect(await box.kept()).toEqual([])
      await expect(readMailboxNow(stores.context, { id: box.id })).rejects.toThrow('paused')
      await resumeMailbox(stores.context, { id: box.id })
      await expect.poll(box.kept, inTime).toMatchObject([{ text: 'Later' }])
      await readMailboxNow(stores.context, { id: box.id })
      await expect.poll(async () => (await box.shown()).nextAt, inTime).not.toBeNull()
    })

    test('a server that goes away and comes back is read again by itself', async () => {
      const box = await mailbox({ everySeconds: 15 })
      readers()
      await expect.poll(async () => (await box.shown()).state, inTime).toBe('reading')
      await dovecot.restart()
      await box.deliver({ text: 'After the restart' })
      await readMailboxNow(stores.context, { id: box.id })
      await expect.poll(box.kept, inTime).toMatchObject([{ text: 'After the restart' }])
    })
  })
})

describe('a server that is none', () => {
  const sockets = new Set<Socket>()
  let hanging: Server
  let port: number

  beforeAll(async () => {
    await stores.state.pool.query('UPDATE mailboxes SET paused_at = now()')
    hanging = createServer((socket) => {
      sockets.add(socket)
      socket.on('error', () => undefined)
    })
    port = await new Promise((resolve) => {
      hanging.listen(0, '127.0.0.1', () => resolve((hanging.address() as { port: number }).port))
    })
  })
  afterAll(async () => {
    await closeReaders()
    for (const socket of sockets) socket.destroy()
    await new Promise((resolve) => hanging.close(resolve))
  })

  test('one that accepts and says nothing is given up in time, keeps no other waiting, and does not hold up the end', async () => {
    const stuck = await mailbox({ port })
    readers({ timeouts: { connect: 500, command: 500 } })
    await expect
      .poll(stuck.shown, inTime)
      .toMatchObject({ state: 'trouble', trouble: { fix: expect.any(String) } })
    await closeReaders()
    await resumeMailbox(stores.context, { id: stuck.id })
    readers({ timeouts: { connect: 60_000, command: 60_000 } })
    await pause(500)
    const started = performance.now()
    await closeReaders()
    expect(performance.now() - started).toBeLessThan(2_000)
  })

  test.each([
    [{ host: 'no-such-server.invalid' }, /no server called|did not answer/],
    [{ port: 1 }, /Nothing answers/],
  ])('%j is said in plain words', async (change, words) => {
    const access = {
      host: '127.0.0.1',
      port,
      security: 'none' as const,
      user: 'help',
      secretKind: 'password' as const,
    }
    await expect(tryMailbox(stores.context, { ...access, secret: 'x', ...change })).rejects.toThrow(words)
  })
})

/** How many hold a lock of a mailbox. */
async function lockHolders() {
  const { rows } = await stores.state.pool.query(
    "SELECT count(*) AS n FROM pg_locks WHERE locktype = 'advisory' AND database = (SELECT oid FROM pg_database WHERE datname = current_database())",
  )
  return rows[0].n
}

function bounce(recipient: string, original: string) {
  return [
    'From: MAILER-DAEMON@mx.example',
    'To: help@shop.example',
    'Subject: Undelivered Mail Returned to Sender',
    'Message-ID: <b1@mx.example>',
    'Return-Path: <>',
    'Auto-Submitted: auto-replied',
    'Content-Type: multipart/report; report-type=delivery-status; boundary=b',
    '',
    '--b\r\n\r\nSorry.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example',
    '',
    `Final-Recipient: rfc822; ${recipient}\r\nAction: failed\r\nStatus: 5.1.1`,
    '',
    `--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <${original}>\r\n\r\n--b--`,
  ].join('\r\n')
}
