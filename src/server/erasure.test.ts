import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import type { EveryRoom } from '../capabilities/customers/index.ts'
import { erase } from '../capabilities/customers/rights/erasure/erase.ts'
import { openErasure } from '../capabilities/customers/rights/erasure/store.ts'
import { annotate } from '../capabilities/understanding/annotating/annotate.ts'
import type { Personal } from '../platform/capability.ts'
import { Unavailable } from '../platform/errors.ts'
import { type Company, exampleCompany } from './testing/company.ts'
import { plainReader } from './testing/reader.ts'

/** Everything by which Ann can be recognised, wherever it stands. */
const ann = {
  userId: 'user-ann-471199',
  email: 'ann.archer@example.org',
  phone: '+49 170 1234567',
  name: 'Ann Archer',
}
const traces = ['user-ann-471199', 'ann.archer', '1701234567', '170 1234567', 'Ann Archer']
const story = 'The driver of the green van was rude at my door in Elm Street'

let company: Company
let shop: Awaited<ReturnType<Company['writeKey']>>
let customerId: string

beforeAll(async () => {
  company = await exampleCompany()
  shop = await company.writeKey('web-shop')
  await livesWithUs()
  await annotate(company.house.system, async () => plainReader())
  customerId = await idOf('ann.archer@example.org')
})
afterAll(() => company.close())

const track = (event: string, more: object = {}) => ({
  type: 'track',
  event,
  userId: ann.userId,
  anonymousId: 'browser-of-ann-9931',
  messageId: `ann ${event}`,
  ...more,
})

/** Ann does, says and leaves whatever a customer can leave with us; Bob is there to stay. */
async function livesWithUs() {
  const traits = { name: ann.name, email: ann.email, phone: ann.phone, tier: 'gold' }
  await shop.client.post('/v1/batch', {
    batch: [
      { type: 'identify', userId: ann.userId, traits },
      track('Order Completed', { properties: { total: 19.9, currency: 'EUR', order_id: 'order-of-ann' } }),
      track('Survey Answered', { properties: { scale: 'nps', score: 2, comment: story } }),
      { type: 'track', userId: ann.userId, context: { traits: { name: ann.name } } },
      { type: 'identify', userId: 'bob', traits: { name: 'Bob Baker', email: 'bob@example.org' } },
      { type: 'track', event: 'Survey Answered', userId: 'bob', properties: { scale: 'nps', score: 9 } },
    ],
  })
  await importFile()
  await pendingJob()
  const id = await idOf('ann.archer@example.org')
  await company.manager.post(`/api/customers/${id}/consents`, {
    purpose: 'marketing',
    channel: 'email',
    given: true,
    reason: 'Ann Archer asked for it on the phone',
  })
  await company.manager.post(`/api/customers/${id}/own-page-link`, {})
}

const csv = [
  'review,customer,mail,full name,stars,words,day',
  `r1,${ann.userId},${ann.email},${ann.name},1,"${story}",2026-03-01`,
  `r2,${ann.userId},${ann.email},${ann.name},9,"Call me at ${ann.phone}",2026-03-02`,
  'r3,bob,bob@example.org,Bob Baker,5,Good,2026-03-03',
  'r4,bob,bob@example.org,Bob Baker,77,Odd,2026-03-04',
].join('\r\n')

const mapping = {
  source: 'reviews',
  files: [
    {
      name: 'reviews',
      headers: ['review', 'stars'],
      becomes: [
        {
          kind: 'review',
          name: 'Review',
          id: ['review'],
          time: 'day',
          person: { userId: 'customer', email: 'mail', name: 'full name' },
          answer: { scale: 'stars5', score: 'stars' },
          text: 'words',
        },
      ],
    },
  ],
}

async function importFile() {
  const boundary = 'a-line-between'
  const head = `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="reviews.csv"\r\n`
  const uploaded = await company.administrator.ask({
    method: 'POST',
    url: '/api/import-files',
    headers: { 'content-type': `multipart/form-data; boundary=${boundary}` },
    payload: `${head}content-type: text/csv\r\n\r\n${csv}\r\n--${boundary}--\r\n`,
  })
  const { id } = (await company.administrator.post('/api/imports', { files: [uploaded.json().id] })).json()
  await company.administrator.put(`/api/imports/${id}/mapping`, { mapping })
  await company.administrator.post(`/api/imports/${id}/run`, {})
  await company.settled()
  return (await company.administrator.get(`/api/imports/${id}`)).json()
}

/** A job that waits, and one that failed, with her name in them. */
async function pendingJob() {
  const { db } = company.house.system
  await sql`INSERT INTO jobs.job (name, data, start_after)
    VALUES ('sample.remove', ${JSON.stringify({ userId: ann.userId })}::jsonb, now() + interval '1 day')`.execute(
    db,
  )
  await sql`INSERT INTO jobs.job (name, data, output, start_after)
    VALUES ('sample.remove', '{}', ${JSON.stringify({ message: `No answer from ${ann.email}` })}::jsonb, now() + interval '1 day')`.execute(
    db,
  )
}

async function idOf(search: string): Promise<string> {
  const { customers } = (await company.administrator.get(`/api/customers?search=${search}`)).json()
  return customers[0]?.id
}

/** Every place in both stores and in the data folder where one of her traces stands. */
async function findings(): Promise<string[]> {
  const places = await Promise.all([inState(), inFacts(), inFiles()])
  return places.flat()
}

async function inState() {
  const { db } = company.house.system
  const { rows } = await sql<{ place: string }>`SELECT format('%I.%I', table_schema, table_name) AS place
    FROM information_schema.tables
    WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`.execute(db)
  const found: string[] = []
  for (const { place } of rows) {
    for (const trace of [...traces, 'Elm Street', 'browser-of-ann', 'order-of-ann']) {
      const { rows: hits } = await sql<{ row: string }>`SELECT entry::text AS row FROM ${sql.raw(place)} entry
        WHERE strpos(lower(entry::text), ${trace.toLowerCase()}) > 0`.execute(db)
      found.push(...hits.map(({ row }) => `${place}: ${trace}: ${row.slice(0, 300)}`))
    }
  }
  return found
}

async function inFacts() {
  const { facts } = company.house.system
  const tables = await facts.query(
    z.object({ name: z.string() }),
    `SELECT name FROM system.tables WHERE database = currentDatabase() AND engine LIKE '%MergeTree'`,
  )
  const found: string[] = []
  for (const { name } of tables) {
    const rows = await facts.query(
      z.object({ row: z.string() }),
      `SELECT formatRow('JSONEachRow', *) AS row FROM ${name}
      WHERE multiSearchAnyCaseInsensitive(row, {traces:Array(String)})`,
      { traces: [...traces, 'Elm Street', 'browser-of-ann', 'order-of-ann', customerId ?? 'nobody'] },
    )
    found.push(...rows.map(({ row }) => `${name}: ${row.slice(0, 300)}`))
  }
  return found
}

async function inFiles() {
  const { data } = company.house.system.settings
  const found: string[] = []
  for (const folder of ['uploads', 'imports', 'spool']) {
    const entries = await readdir(join(data, folder), { recursive: true, withFileTypes: true }).catch(
      () => [],
    )
    for (const entry of entries.filter((one) => one.isFile())) {
      const text = (await readFile(join(entry.parentPath, entry.name), 'utf8')).toLowerCase()
      for (const trace of [...traces, 'Elm Street'])
        if (text.includes(trace.toLowerCase())) found.push(`${folder}/${entry.name}: ${trace}`)
    }
  }
  return found
}

async function rows(table: string) {
  const [counted] = await company.house.system.facts.query(
    z.object({ n: z.coerce.number() }),
    `SELECT count() AS n FROM ${table}`,
  )
  return counted!.n
}

test('whoever asks what we hold gets all of it, to read and for programs', async () => {
  const reply = await company.manager.get(`/api/customers/${customerId}/export`)
  const { held, interactions } = reply.json()
  expect(interactions.map(({ name }: { name: string }) => name).toSorted()).toEqual([
    'Order Completed',
    'Review',
    'Survey Answered',
  ])
  expect(interactions.map(({ text }: { text?: string }) => text)).toContain(story)
  expect(held.Traits).toMatchObject([{ name: 'tier', value: 'gold', source: 'web-shop' }])
  expect(held['Known as'].map(({ value }: { value: string }) => value)).toEqual(
    expect.arrayContaining([ann.userId, ann.email, '+491701234567', 'browser-of-ann-9931']),
  )
  expect(held.Consents).toMatchObject([{ purpose: 'marketing', channel: 'email', given: true }])
  expect(held['What we could not read']).toHaveLength(1)
  expect(held['What we read in their words']).toMatchObject([{ feeling: 'neutral', language: 'en' }, {}])
  expect(held['Rows of files we could not read']).toHaveLength(1)
  const page = await company.manager.get(`/api/customers/${customerId}/export?format=html`)
  expect(page.headers['content-type']).toContain('text/html')
  for (const words of [story, ann.email, 'gold']) expect(page.body).toContain(words)
  expect(await company.analyst.get(`/api/customers/${customerId}/export`)).toBeRefused('privacy:read')
})

test('after an erasure no store, queue or file holds the person, and everybody else is as before', async () => {
  const places = (await findings()).map((place) => place.split(':')[0])
  // The test would prove nothing if she had not been there to begin with.
  expect(new Set(places)).toEqual(
    expect.objectContaining(
      new Set([
        'public.customers',
        'public.identities',
        'public.dead_letters',
        'jobs.job',
        'interactions',
        'annotations',
      ]),
    ),
  )
  expect(await company.manager.post(`/api/customers/${customerId}/erasure`, {})).toBeRefused('privacy:manage')
  const asked = await company.administrator.post(`/api/customers/${customerId}/erasure`, {})
  expect([asked.statusCode, asked.json().status]).toEqual([202, 'waiting'])
  await erased(asked.json().id)
  expect(await findings()).toEqual([])
  const { removed } = await erased(asked.json().id)
  expect(removed).toMatchObject({ Interactions: 3, Consents: 1, 'Background jobs': 2 })
  expect(await idOf('bob@example.org')).toBeDefined()
  expect(await rows(`interactions FINAL WHERE name IN ('Survey Answered', 'Review')`)).toBe(2)
})

test('what is sent or imported about them again adds nothing, and leaves no trace of them', async () => {
  const before = await rows('interactions')
  const again = [
    { type: 'identify', userId: ann.userId, traits: { name: ann.name, email: ann.email } },
    track('Came Back', { messageId: 'something new' }),
    { type: 'page', anonymousId: 'browser-of-ann-9931', messageId: 'by the browser alone' },
    {
      type: 'track',
      event: 'By mail',
      anonymousId: 'another-browser',
      context: { traits: { email: 'Ann.Archer@Example.org' } },
    },
  ]
  await shop.client.post('/v1/batch', { batch: again })
  const { result } = await importFile()
  expect(result).toMatchObject({ accepted: 0, duplicates: 1, rejected: 3 })
  expect(await rows('interactions')).toBe(before)
  const { deadLetters } = (await company.administrator.get('/api/dead-letters')).json()
  expect(deadLetters).toMatchObject([{ reason: 'This person asked to be forgotten.', payload: null }])
  expect(await findings()).toEqual([])
})

test('a shared browser does not keep somebody else out, but no longer tells who they are', async () => {
  await shop.client.post('/v1/track', {
    userId: 'cleo',
    anonymousId: 'browser-of-ann-9931',
    event: 'Signed In',
    messageId: 'cleo 1',
  })
  const cleo = (await company.administrator.get(`/api/customers/${await idOf('cleo')}`)).json()
  expect(cleo.identities).toMatchObject([{ kind: 'userId', value: 'cleo' }])
})

test('the log of erasures says what went, and not who', async () => {
  const { erasures } = (await company.manager.get('/api/erasures')).json()
  expect(erasures).toMatchObject([{ status: 'done', via: 'staff', askedBy: 'Ada' }])
  const { forgotten } = (await company.manager.get('/api/privacy')).json()
  expect(forgotten).toBe(1)
})

test('who comes back by their own wish is let in again, as somebody new', async () => {
  const wrong = await company.administrator.post('/api/tombstones/lifting', {
    kind: 'email',
    value: 'nobody@example.org',
    reason: 'wrote to us',
  })
  expect(wrong.statusCode).toBe(404)
  const lifted = await company.administrator.post('/api/tombstones/lifting', {
    kind: 'email',
    value: 'Ann.Archer@example.org',
    reason: 'wrote to us on 31 March',
  })
  expect(lifted.json().liftedAt).not.toBeNull()
  await pause(1_100) // every intake looks at the tombstones once a second
  await shop.client.post('/v1/track', track('Came Back', { messageId: 'back again' }))
  const found = await idOf(ann.userId)
  expect(found).toBeDefined()
  expect(found).not.toBe(customerId)
})

test('an erasure that was cut off says why, and is finished by the next run', async () => {
  await shop.client.post('/v1/identify', { userId: 'dora', traits: { email: 'dora@example.org' } })
  await shop.client.post('/v1/page', { userId: 'dora', name: 'Basket', messageId: 'dora 1' })
  const { system, capabilities } = company.house
  const customerId = await idOf('dora')
  const wish = { customerId, via: 'staff' as const, askedBy: 'Ada', dueAt: system.now() }
  const { id } = await openErasure(system, wish)
  let failures = 1
  const moody: Personal = {
    held: async () => ({ Letters: ['one'] }),
    erase: async () => {
      if (failures-- > 0) throw new Unavailable('The letters are being sorted.')
    },
  }
  const every: EveryRoom = {
    personal: () => [...capabilities.flatMap(({ personal }) => personal ?? []), moody],
    aging: () => [],
  }
  await expect(erase(system, every, { id })).rejects.toThrow('The letters are being sorted.')
  const listed = async () => {
    const { erasures } = (await company.manager.get('/api/erasures')).json()
    return erasures.find((one: { id: string }) => one.id === id)
  }
  expect(await listed()).toMatchObject({ status: 'running', heldUp: 'The letters are being sorted.' })
  expect(await idOf('dora')).toBe(customerId)
  await erase(system, every, { id })
  await erase(system, every, { id })
  expect(await listed()).toMatchObject({
    status: 'done',
    heldUp: null,
    removed: { Interactions: 1, Letters: 1 },
  })
  expect(await idOf('dora')).toBeUndefined()
})

async function erased(id: string) {
  for (let left = 200; left > 0; left--) {
    const { erasures } = (await company.manager.get('/api/erasures')).json()
    const found = erasures.find((one: { id: string }) => one.id === id)
    if (found.status === 'done') return found
    await pause(100)
  }
  throw new Error('It was not done in 20 seconds.')
}
