import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { z } from 'zod'
import { Unavailable } from '../../platform/errors.ts'
import { idFrom } from '../../platform/ids.ts'
import type { FactsWriter } from './accept.ts'
import { happened, type IntakeStores, noon, openIntakeStores } from './testing.ts'

const shop = { name: 'web-shop', unit: 'north' }
let stores: IntakeStores
beforeAll(async () => {
  stores = await openIntakeStores()
})
afterAll(() => stores.close())
beforeEach(async () => {
  stores.clock.now = new Date(noon)
  for (const table of ['interactions', 'interaction_ids', 'customer_traits'])
    await stores.facts.command(`TRUNCATE TABLE ${table}`)
  await stores.state.pool.query('TRUNCATE customers, identities, dead_letters CASCADE')
})

const Row = z.object({
  name: z.string(),
  text: z.string(),
  occurred_at: z.string(),
  properties: z.unknown(),
  channel: z.string(),
  value: z.string().nullable(),
})
const rows = () =>
  stores.facts.query(
    Row,
    'SELECT name, text, occurred_at, properties, channel, value FROM interactions FINAL ORDER BY name',
  )

test('what is accepted is stored: recognised, masked, exact', async () => {
  const intake = await stores.openIntake()
  const accepted = await intake.accept(shop, [
    happened({
      name: 'Survey of ann@example.org',
      text: 'Call +49 170 1234567, card 4111 1111 1111 1111',
      value: '19.9001',
      currency: 'eur',
      properties: { email: 'ann@example.org', deep: { note: 'ip 10.0.0.1' }, 'a.b': 1, a: { b: 2 } },
    }),
  ])
  expect(accepted).toEqual({ accepted: 1, duplicates: 0, rejected: [], customers: { new: 1, matched: 0 } })
  expect(await rows()).toEqual([
    {
      name: 'Survey of [email]',
      text: 'Call [phone], card [card]',
      occurred_at: '2026-03-31T12:00:00.000Z',
      properties: { a: { b: '2' }, a_b: '1', deep: { note: 'ip [ip]' }, email: '[email]' },
      channel: 'web',
      value: '19.9001',
    },
  ])
})

test('people are masked where they are written about: their own names by message and record, others by what is said', async () => {
  const intake = await stores.openIntake()
  const person = { userId: 'zed', name: 'Zedekiah Quill' }
  await intake.accept(shop, [
    happened({ name: 'Clara lamp', messageId: 'first', person, text: 'Quill here: my agent Kevin hung up' }),
  ])
  await intake.accept(shop, [
    happened({
      name: 'Later',
      messageId: 'second',
      person: { userId: 'zed' },
      text: 'ZEDEKIAH again, still broken',
      properties: { product: 'Clara lamp', comment: 'ask Kevin', firstName: 'Zedekiah' },
    }),
  ])
  expect((await rows()).map(({ name, text, properties }) => [name, text, properties])).toEqual([
    ['Clara lamp', '[name] here: my agent [name 2] hung up', {}],
    [
      'Later',
      '[name] again, still broken',
      { comment: 'ask [name]', firstName: '[name]', product: 'Clara lamp' },
    ],
  ])
})

test('the same message sent again a minute later counts once', async () => {
  const intake = await stores.openIntake()
  await intake.accept(shop, [happened()])
  stores.clock.now = new Date(noon.getTime() + 60_000)
  expect(await intake.accept(shop, [happened()])).toMatchObject({ accepted: 0, duplicates: 1 })
  expect(await stores.count()).toBe(1)
})

test('a resend with another repaired time and another customer counts once, with the first time', async () => {
  const intake = await stores.openIntake()
  await intake.accept(shop, [happened()])
  await intake.accept(shop, [happened({ occurredAt: '2026-03-30T09:00:00.000Z', person: { userId: 'bob' } })])
  expect((await rows()).map(({ occurred_at }) => occurred_at)).toEqual([noon.toISOString()])
})

test('after a restart a resend still counts once, with and without the filter in memory', async () => {
  await (await stores.openIntake()).accept(shop, [happened()])
  for (const soleWriter of [false, true]) {
    const next = await stores.openIntake({ soleWriter })
    await next.opened
    expect(await next.accept(shop, [happened()])).toMatchObject({ duplicates: 1 })
  }
  expect(await stores.count()).toBe(1)
})

test('the same message id from another source is another message', async () => {
  const intake = await stores.openIntake()
  await intake.accept(shop, [happened()])
  expect(await intake.accept({ name: 'app' }, [happened()])).toMatchObject({ accepted: 1 })
})

test('two requests in flight with one id count once, and both are answered when it is stored', async () => {
  const intake = await stores.openIntake()
  const [first, second] = await Promise.all([
    intake.accept(shop, [happened()]),
    intake.accept(shop, [happened(), happened({ messageId: 'm2' })]),
  ])
  expect(first).toMatchObject({ accepted: 1, duplicates: 0 })
  expect(second).toMatchObject({ accepted: 1, duplicates: 1 })
  expect(await stores.count()).toBe(2)
})

test('who waits for another’s message learns when that could not be stored', async () => {
  const intake = await stores.openIntake({
    writer: (own) => ({
      write: (table, list) =>
        table === 'interactions' ? Promise.reject(new Error('full')) : own.write(table, list),
    }),
  })
  const outcome = await intake.accept(shop, [happened()])
  expect(outcome).toMatchObject({
    accepted: 0,
    rejected: [{ index: 0, reason: 'It could not be stored: full' }],
  })
  expect(await stores.count()).toBe(0)
})

test('a crash between the two inserts is mended at the next start', async () => {
  const dying = await stores.openIntake({
    limits: { patience: 200 },
    writer: (own) => ({
      write: (table, list) =>
        table === 'interaction_ids' ? new Promise(() => undefined) : own.write(table, list),
    }),
  })
  void dying.accept(shop, [happened(), happened({ messageId: 'm2' })])
  while ((await stores.count()) < 2) await new Promise((resolve) => setTimeout(resolve, 20))
  expect(await stores.count('1', 'interaction_ids')).toBe(0)
  const next = await stores.openIntake()
  expect(await next.accept(shop, [happened(), happened({ messageId: 'm3' })])).toMatchObject({
    accepted: 1,
    duplicates: 1,
  })
  expect(await stores.count()).toBe(3)
})

test('any interleaving of batches with duplicates stores exactly the distinct ids', async () => {
  const intake = await stores.openIntake({ limits: { group: 7, wait: 1 }, soleWriter: true })
  let run = 0
  const batches = fc.array(fc.array(fc.integer({ min: 0, max: 30 }), { maxLength: 20 }), {
    minLength: 1,
    maxLength: 8,
  })
  await fc.assert(
    fc.asyncProperty(batches, async (ids) => {
      const source = { name: `run-${run++}` }
      const answers = await Promise.all(
        ids.map((batch) =>
          intake.accept(
            source,
            batch.map((id) => happened({ messageId: `m${id}`, person: { anonymousId: `a${id % 5}` } })),
          ),
        ),
      )
      const distinct = new Set(ids.flat()).size
      expect(answers.reduce((sum, { accepted }) => sum + accepted, 0)).toBe(distinct)
      expect(answers.reduce((sum, { accepted, duplicates }) => sum + accepted + duplicates, 0)).toBe(
        ids.flat().length,
      )
      expect(await stores.count(`source = '${source.name}'`, 'interactions')).toBe(distinct)
    }),
    { numRuns: 25 },
  )
})

test.each([
  [{ messageId: '' }, 'messageId', 'It has no id of its own.'],
  [
    { occurredAt: '1969-12-31T23:59:59.999Z' },
    'occurredAt',
    '1969-12-31T23:59:59.999Z is not an instant between 1970 and 2105.',
  ],
  [
    { occurredAt: '9999-01-01T00:00:00.000Z' },
    'occurredAt',
    '9999-01-01T00:00:00.000Z is not an instant between 1970 and 2105.',
  ],
  [
    { occurredAt: '0000-01-01T00:00:00.000Z' },
    'occurredAt',
    '0000-01-01T00:00:00.000Z is not an instant between 1970 and 2105.',
  ],
  [
    { occurredAt: '2026-04-02T12:00:00.001Z' },
    'occurredAt',
    '2026-04-02T12:00:00.001Z is more than a day ahead.',
  ],
  [{ value: '12,50' }, 'value', '“12,50” is not an amount.'],
  [{ value: '123456789012345' }, 'value', '“123456789012345” is not an amount.'],
  [{ currency: 'Euro' }, 'currency', '“Euro” is not a currency.'],
  [{ answer: { scale: 'nps', score: Number.NaN } }, 'answer', 'The answer has no score or no scale.'],
  [{ person: {} }, 'person', 'Nobody is named.'],
  [{ person: { userId: 'x'.repeat(321) } }, 'person', 'Nobody is named.'],
  [{ promisedAt: 'soon' }, 'promisedAt', 'soon is not an instant between 1970 and 2105.'],
])('%j is refused with its reason, and what came with it is stored', async (change, field, reason) => {
  const intake = await stores.openIntake()
  const { accepted, rejected } = await intake.accept(shop, [
    happened(change),
    happened({ messageId: 'good' }),
  ])
  expect({ accepted, rejected }).toMatchObject({ accepted: 1, rejected: [{ index: 0, field, reason }] })
})

test('properties of any shape never spoil what came with them', async () => {
  const intake = await stores.openIntake()
  let next = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.dictionary(fc.string({ unit: 'binary', maxLength: 8 }), fc.jsonValue({ noUnicodeString: false })),
        { minLength: 1, maxLength: 20 },
      ),
      async (list) => {
        const incoming = list.map((properties) =>
          happened({ messageId: `p${next++}`, name: 'x', properties }),
        )
        expect((await intake.accept(shop, incoming)).accepted).toBe(list.length)
      },
    ),
    { numRuns: 20 },
  )
})

test('text, names and ids of any characters are stored', async () => {
  const intake = await stores.openIntake()
  let next = 0
  const any = fc.string({ unit: 'binary', maxLength: 20 })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ name: any, text: any, userId: any, orderId: any, trait: any }), {
        minLength: 1,
        maxLength: 20,
      }),
      async (list) => {
        const incoming = list.map(({ name, text, userId, orderId, trait }) =>
          happened({
            messageId: `t${next++}`,
            name,
            text,
            orderId,
            person: { userId: `u${userId}`, traits: { [trait]: trait } },
          }),
        )
        expect((await intake.accept(shop, incoming)).accepted).toBe(list.length)
      },
    ),
    { numRuns: 20 },
  )
})

test('more than can wait is asked to come again', async () => {
  const intake = await stores.openIntake({ limits: { queue: 10, wait: 50 } })
  const many = (prefix: string) =>
    Array.from({ length: 8 }, (_, n) => happened({ messageId: `${prefix}${n}` }))
  const first = intake.accept(shop, many('a'))
  await intake.opened
  await expect(intake.accept(shop, many('b'))).rejects.toMatchObject({ status: 429, retryAfterSeconds: 1 })
  expect(await first).toMatchObject({ accepted: 8 })
  expect(await intake.accept(shop, many('b'))).toMatchObject({ accepted: 8 })
})

/** A writer that is away until it is told otherwise. */
function awayWriter() {
  const state = { isAway: true }
  const writer = (own: FactsWriter): FactsWriter => ({
    write: (table, list) => (state.isAway ? Promise.reject(new Unavailable('away')) : own.write(table, list)),
  })
  return { state, writer }
}

test('while a store is away interactions are acknowledged from the disk, and stored once when it is back', async () => {
  const { state, writer } = awayWriter()
  const intake = await stores.openIntake({ writer })
  expect(await intake.accept(shop, [happened(), happened({ messageId: 'm2' })])).toMatchObject({
    accepted: 2,
  })
  const repaired = happened({ occurredAt: '2026-03-31T12:00:05.000Z' })
  expect(await intake.accept(shop, [repaired])).toMatchObject({ accepted: 1 })
  expect(await stores.count()).toBe(0)
  state.isAway = false
  while ((await stores.count()) < 2) await new Promise((resolve) => setTimeout(resolve, 50))
  stores.clock.now = new Date(noon.getTime() + 5_000)
  await expect
    .poll(async () => (await intake.accept(shop, [happened()])).duplicates, { timeout: 10_000 })
    .toBe(1)
  expect(await stores.count('1', 'interactions')).toBe(2)
})

test('what is in the spool survives a crash and is stored once by the next start', async () => {
  const spoolFolder = join(stores.folder, 'left')
  const { writer } = awayWriter()
  const dying = await stores.openIntake({ writer, spoolFolder })
  await dying.accept(shop, [happened(), happened({ messageId: 'm2' })])
  await dying.close()
  const next = await stores.openIntake({ spoolFolder })
  await expect.poll(() => stores.count(), { timeout: 10_000 }).toBe(2)
  await next.close()
  expect(await stores.count('1', 'interactions')).toBe(2)
})

test('a group that hangs is acknowledged from the disk, and what it stored after all is not stored twice', async () => {
  let release = () => {}
  const hang = new Promise<void>((resolve) => {
    release = resolve
  })
  const intake = await stores.openIntake({
    limits: { patience: 100 },
    writer: (own) => ({ write: (table, list) => hang.then(() => own.write(table, list)) }),
  })
  expect(await intake.accept(shop, [happened()])).toMatchObject({ accepted: 1 })
  release()
  await expect.poll(() => stores.count(), { timeout: 10_000 }).toBe(1)
  await intake.close()
  expect(await stores.count('1', 'interactions')).toBe(1)
})

test('a file waits for a store that is away, past the queue and not by way of the disk, and its rows are stored once', async () => {
  const { state, writer } = awayWriter()
  const intake = await stores.openIntake({ writer, limits: { queue: 10 } })
  const rows = Array.from({ length: 20 }, (_, n) =>
    happened({ messageId: `row ${n}`, person: { userId: `u${n}` } }),
  )
  const taken = intake.takeOver(shop, rows)
  // What comes from elsewhere meanwhile is acknowledged from the disk.
  await expect
    .poll(async () => (await intake.accept(shop, [happened()])).accepted, { timeout: 10_000 })
    .toBe(1)
  const isEarly = await Promise.race([taken.then(() => true), new Promise((wait) => setTimeout(wait, 300))])
  expect(isEarly).not.toBe(true)
  state.isAway = false
  expect(await taken).toMatchObject({ accepted: 20, duplicates: 0, rejected: [] })
  await expect.poll(() => stores.count(), { timeout: 10_000 }).toBe(21)
  expect(await intake.takeOver(shop, rows)).toMatchObject({ accepted: 0, duplicates: 20 })
  expect(await stores.count('1', 'interactions')).toBe(21)
})

test('a file that waits is given up when Attune stops', async () => {
  const { writer } = awayWriter()
  const intake = await stores.openIntake({ writer })
  const taken = intake.takeOver(shop, [happened()])
  await intake.opened
  const end = intake.close()
  await expect(taken).rejects.toBeInstanceOf(Unavailable)
  await end
})

test('many rows at once are stored like few: one that no store takes is refused alone', async () => {
  const intake = await stores.openIntake({
    writer: (own) => ({
      write: async (table, list) => {
        const isBad = (row: object) => 'product' in row && row.product === 'bad'
        if (list.some(isBad)) throw new Error('This one not.')
        return own.write(table, list)
      },
    }),
  })
  const rows = Array.from({ length: 500 }, (_, n) =>
    happened({ messageId: `row ${n}`, ...(n === 321 && { product: 'bad' }) }),
  )
  const done = await intake.takeOver(shop, rows)
  expect(done).toMatchObject({ accepted: 499, rejected: [{ index: 321 }] })
  expect(await stores.count()).toBe(499)
})

test('a rehearsal tells what would become of it and keeps nothing', async () => {
  const intake = await stores.openIntake()
  await intake.accept(shop, [happened()])
  const bob = happened({ messageId: 'm2', person: { userId: 'bob' } })
  const rehearsed = await intake.rehearse(shop, [
    happened(),
    bob,
    { ...bob, messageId: 'm3' },
    happened({ value: 'x' }),
  ])
  expect(rehearsed).toMatchObject({
    accepted: 2,
    duplicates: 1,
    rejected: [{ index: 3 }],
    customers: { new: 1, matched: 0 },
  })
  expect(await stores.count()).toBe(1)
  expect(await stores.count(`id = '${idFrom('web-shop', 'm2')}'`)).toBe(0)
})

test('what a rehearsal says is what happens', async () => {
  const intake = await stores.openIntake()
  const list = ['ann', 'ann', 'bob', 'ann'].map((userId, n) =>
    happened({ messageId: `m${n % 3}`, person: { userId } }),
  )
  const rehearsed = await intake.rehearse(shop, list)
  expect(await intake.accept(shop, list)).toEqual(rehearsed)
})
