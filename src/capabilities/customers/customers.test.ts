import type pg from 'pg'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { readSettings } from '../../platform/config.ts'
import type { Context } from '../../platform/context.ts'
import { silent, testFacts } from '../../platform/facts/testing.ts'
import { newId } from '../../platform/ids.ts'
import { createContexts, systemActor } from '../../platform/open-context.ts'
import { migrateState, platformMigrations } from '../../platform/postgres/migrations.ts'
import { openState, type State } from '../../platform/postgres/state.ts'
import { openTestDatabase } from '../../platform/postgres/test-database.ts'
import { seededRandom } from '../../statistics/random.ts'
import { findCustomers, showCustomer } from './customers.ts'
import { createIdentifier, type TraitsRow } from './identify/identify.ts'
import type { Person } from './identify/identities.ts'
import { showTimeline } from './profile/timeline.ts'

const noon = new Date('2026-03-31T12:00:00.000Z')
let database: Awaited<ReturnType<typeof openTestDatabase>>
let facts: Awaited<ReturnType<typeof testFacts>>
let state: State
let context: Context
let south: Context
const mirrored: TraitsRow[] = []

beforeAll(async () => {
  ;[database, facts] = await Promise.all([openTestDatabase(), testFacts()])
  state = openState({ url: database.url, log: silent })
  await migrateState(state.pool, [
    platformMigrations,
    { name: 'customers', folder: new URL('./migrations/', import.meta.url) },
  ])
  const parts = { settings: readSettings({}), log: silent, db: state.db, facts: facts.facts }
  const contextFor = createContexts({ ...parts, now: () => noon, enqueue: async () => undefined })
  context = contextFor(systemActor)
  south = contextFor({ ...systemActor, units: ['south'] })
})
afterAll(async () => {
  await Promise.all([state.close(), facts.close()])
  await database.close()
})
beforeEach(async () => {
  await state.pool.query('TRUNCATE customers, identities CASCADE')
  mirrored.length = 0
})

function identifier(remembered?: number, alone = false) {
  return createIdentifier({
    alone,
    db: state.db,
    now: () => noon,
    mirrorTraits: async (rows) => void mirrored.push(...rows),
    remembered,
  })
}

const everything = { kind: [], channel: [], touchpoint: [], source: [], towards: 'older' as const }
const told = (person: Person, at = 1, unit = 'north') => ({ person, at, unit, source: 'shop', importId: '' })

test('one person is one customer over several batches, with and without memory of them', async () => {
  const first = identifier()
  const [device] = await first.identify([told({ anonymousId: 'd1' })])
  const [ann] = await first.identify([told({ userId: 'ann', anonymousId: 'd1', email: 'Ann@Example.org' })])
  const [again] = await identifier().identify([told({ email: 'ann@example.org' })])
  expect(device).toMatchObject({ isNew: true })
  expect([ann, again]).toEqual(Array(2).fill({ ...device, isNew: false }))
})

test('two processes that meet the same new people agree on who they are', async () => {
  const people = Array.from({ length: 200 }, (_, n) => told({ userId: `u${n}`, email: `u${n}@example.org` }))
  const [one, other] = await Promise.all([
    identifier().identify(people),
    identifier().identify(people.toReversed()),
  ])
  expect(other.map(({ customerId }) => customerId).toReversed()).toEqual(
    one.map(({ customerId }) => customerId),
  )
  const { rows } = await state.pool.query('SELECT count(*) AS n FROM customers')
  expect(rows).toEqual([{ n: 200 }])
})

test('batches that come at once end as if each had waited for the one before', {
  timeout: 60_000,
}, async () => {
  const random = seededRandom('people who share phones and devices')
  const some = (kind: string, of: number) =>
    random.integer(3) > 0 ? { [kind]: `${kind}${random.integer(of)}` } : {}
  const batches = Array.from({ length: 40 }, () =>
    Array.from({ length: 12 }, () =>
      told({
        ...some('userId', 30),
        ...some('deviceId', 12),
        ...some('anonymousId', 40),
        ...(random.integer(4) === 0 && { email: `e${random.integer(20)}@example.org` }),
        name: 'somebody',
      }),
    ).filter(({ person }) => Object.keys(person).length > 1),
  )
  /** Who is who, by the place at which each customer came first. */
  const groups = (ids: string[]) => ids.map((id) => ids.indexOf(id))
  const inTurn: string[] = []
  const patient = identifier(undefined, true)
  for (const batch of batches)
    inTurn.push(...(await patient.identify(batch)).map(({ customerId }) => customerId))
  for (const remembered of [undefined, 8]) {
    await state.pool.query('TRUNCATE customers, identities CASCADE')
    const hurried = identifier(remembered, true)
    const first = []
    for (const batch of batches.slice(0, 10)) first.push(await hurried.identify(batch))
    hurried.forget() // so that the others have to ask
    const rest = await Promise.all(batches.slice(10).map((batch) => hurried.identify(batch)))
    expect(groups([...first, ...rest].flat().map(({ customerId }) => customerId))).toEqual(groups(inTurn))
  }
})

test('a batch that was looked up while the one before was saved knows what that one told', async () => {
  const known = identifier(undefined, true)
  const [shared] = await known.identify([told({ deviceId: 'd1', anonymousId: 'a1' })])
  known.forget()
  const [[ann], [bob]] = await Promise.all([
    known.identify([told({ userId: 'ann', anonymousId: 'a1' })]),
    known.identify([told({ userId: 'bob', deviceId: 'd1' })]),
  ])
  expect(ann!.customerId).toBe(shared!.customerId)
  expect(bob).toMatchObject({ isNew: true })
})

test('whoever comes as they came before is who a look at the database says they are', async () => {
  const random = seededRandom('people with a user id, an e-mail address or both')
  const one = () => {
    const userId = random.integer(4) > 0 ? `u${random.integer(15)}` : undefined
    const hasEmail = !userId || random.integer(2) === 0
    const person = {
      userId,
      ...(hasEmail && { email: `e${random.integer(12)}@example.org` }),
      name: 'somebody',
    }
    return { ...told(person), source: `source ${random.integer(2)}` }
  }
  const batches = Array.from({ length: 30 }, () => Array.from({ length: 10 }, one))
  async function whoIsWho(identifierOf: () => ReturnType<typeof identifier>) {
    await state.pool.query('TRUNCATE customers, identities CASCADE')
    const ids: string[] = []
    for (const batch of batches)
      ids.push(...(await identifierOf().identify(batch)).map(({ customerId }) => customerId))
    return ids.map((id) => ids.indexOf(id))
  }
  const remembering = identifier(undefined, true)
  const remembered = await whoIsWho(() => remembering)
  expect(new Set(remembered).size).toBeGreaterThan(10)
  expect(remembered).toEqual(await whoIsWho(() => identifier(undefined, true)))
})

test('whoever came before is looked up again once identities have moved', async () => {
  const known = identifier(undefined, true)
  const ann = told({ userId: 'ann', email: 'ann@example.org' })
  const [first] = await known.identify([ann])
  const [bob] = await known.identify([told({ userId: 'bob' })])
  expect((await known.identify([ann]))[0]!.customerId).toBe(first!.customerId)
  await state.pool.query('UPDATE identities SET customer_id = $1, origin_id = $1 WHERE customer_id = $2', [
    bob!.customerId,
    first!.customerId,
  ])
  expect((await known.identify([ann]))[0]!.customerId).toBe(bob!.customerId)
})

test('memory that is too small for a batch changes nothing', async () => {
  const forgetful = identifier(4)
  const people = Array.from({ length: 50 }, (_, n) => told({ userId: `u${n % 25}` }))
  const ids = (await forgetful.identify(people)).map(({ customerId }) => customerId)
  expect(new Set(ids).size).toBe(25)
  expect((await forgetful.identify(people)).map(({ customerId }) => customerId)).toEqual(ids)
})

test('an identity needs a customer that is there, and goes with them', async () => {
  const [ann, bob] = await identifier().identify([told({ userId: 'ann' }), told({ userId: 'bob' })])
  const link = (client: pg.Pool | pg.PoolClient, value: string, customerId: string) =>
    client.query(
      `INSERT INTO identities (kind, value, customer_id, origin_id, source, first_seen)
        VALUES ('userId', $1, $2, $2, 'shop', now())`,
      [value, customerId],
    )
  const remove = (client: pg.Pool | pg.PoolClient, customerId: string) =>
    client.query('DELETE FROM customers WHERE id = $1', [customerId])
  await expect(link(state.pool, 'eve', newId())).rejects.toMatchObject({ code: '23503' })

  const [linking, removing] = await Promise.all([state.pool.connect(), state.pool.connect()])
  await linking.query('BEGIN')
  await link(linking, 'ann too', ann!.customerId)
  const waits = remove(removing, ann!.customerId)
  await linking.query('COMMIT')
  await waits

  await removing.query('BEGIN')
  await remove(removing, bob!.customerId)
  const refused = expect(link(linking, 'bob too', bob!.customerId)).rejects.toMatchObject({ code: '23503' })
  await removing.query('COMMIT')
  await refused
  for (const client of [linking, removing]) client.release()
  expect((await state.pool.query('SELECT FROM identities')).rowCount).toBe(0)
})

test('traits keep the newest of each and are mirrored as text', async () => {
  const known = identifier()
  await known.identify([told({ userId: 'ann', name: 'Ann', traits: { plan: 'pro', seats: 3 } }, 20)])
  await known.identify([told({ userId: 'ann', name: 'Old Ann', traits: { plan: 'free', beta: true } }, 10)])
  const [ann] = await known.identify([told({ userId: 'ann' })])
  expect(await showCustomer(context, { id: ann!.customerId })).toMatchObject({
    name: 'Ann',
    traits: { plan: 'pro', seats: 3, beta: true },
    identities: [{ kind: 'userId', value: 'ann', source: 'shop' }],
  })
  expect(mirrored.map(({ traits }) => traits)).toEqual([
    { plan: 'pro', seats: '3' },
    { plan: 'pro', seats: '3', beta: 'true' },
  ])
  expect(mirrored[1]!.version).toBeGreaterThan(mirrored[0]!.version)
})

test('traits that could not be mirrored are not kept either', async () => {
  const failing = createIdentifier({
    db: state.db,
    now: () => noon,
    mirrorTraits: () => Promise.reject(new Error('away')),
  })
  await expect(failing.identify([told({ userId: 'ann', traits: { plan: 'pro' } })])).rejects.toThrow('away')
  expect((await findCustomers(context, { search: '', limit: 10 })).customers).toEqual([])
})

test('customers are found by the beginning of name, e-mail, phone or id, page by page, and signs mean themselves', async () => {
  await identifier().identify([
    told({ userId: 'A_1', name: 'Ann Lee', email: 'lee@example.org', phone: '+49 170 1234567' }),
    told({ userId: 'AB1', name: 'Bob' }),
  ])
  const names = async (search: string) =>
    (await findCustomers(context, { search, limit: 10 })).customers.map(({ name }) => name)
  expect(await Promise.all(['ann', 'LEE@', '+49170', 'A_', 'A', '%', 'nobody'].map(names))).toEqual([
    ['Ann Lee'],
    ['Ann Lee'],
    ['Ann Lee'],
    ['Ann Lee'],
    ['Ann Lee', 'Bob'],
    [],
    [],
  ])
  const first = await findCustomers(context, { search: '', limit: 1 })
  const second = await findCustomers(context, { search: '', limit: 1, cursor: first.next! })
  expect([first.customers[0]!.name, second.customers[0]!.name, second.next]).toEqual(['Ann Lee', 'Bob', null])
})

test('someone of another unit finds neither the customer nor the timeline', async () => {
  const [ann] = await identifier().identify([told({ userId: 'ann', name: 'Ann' })])
  const id = ann!.customerId
  expect(await findCustomers(south, { search: 'ann', limit: 10 })).toEqual({ customers: [], next: null })
  await expect(showCustomer(south, { id })).rejects.toMatchObject({ status: 404 })
  await expect(showTimeline(south, { id, ...everything, limit: 10 })).rejects.toMatchObject({ status: 404 })
})

test('a timeline shows the newest first, each interaction in its latest version, page by page', async () => {
  const [ann] = await identifier().identify([told({ userId: 'ann' })])
  const id = ann!.customerId
  const row = (n: number, version: number, name: string) => ({
    id: `00000000-0000-5000-8000-00000000000${n}`,
    version,
    customer_id: id,
    occurred_at: `2026-03-31 12:00:0${n % 3}.000`,
    received_at: '2026-03-31 12:00:00.000',
    kind: 'event',
    name,
  })
  await facts.facts.insert('interactions', [
    row(1, 1, 'one'),
    row(2, 1, 'two'),
    row(3, 1, 'zero'),
    row(4, 1, 'also one'),
  ])
  await facts.facts.insert('interactions', [row(2, 2, 'two, corrected')])
  const names: string[] = []
  let cursor: string | undefined
  do {
    const page = await showTimeline(context, { id, ...everything, limit: 2, cursor })
    names.push(...page.entries.map(({ name }) => name))
    cursor = page.next ?? undefined
  } while (cursor)
  expect(names).toEqual(['two, corrected', 'also one', 'one', 'zero'])
  await expect(showTimeline(context, { id, ...everything, limit: 2, cursor: 'x' })).rejects.toMatchObject({
    status: 400,
  })
})
