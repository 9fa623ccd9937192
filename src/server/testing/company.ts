import './to-be-refused.ts'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import { pino } from 'pino'
import { createAccess, firstStart } from '../../capabilities/access/index.ts'
import type { Incoming, Source } from '../../capabilities/ingestion/index.ts'
import type { OpenUnderstander } from '../../capabilities/understanding/index.ts'
import { readSettings } from '../../platform/config.ts'
import { rebuildDays } from '../../platform/facts/rollups/rebuild.ts'
import type { Permission } from '../../platform/http/endpoint.ts'
import { buildApp } from '../app.ts'
import { type House, openHouse } from '../house.ts'
import { type Client, clientOf, cookieOf } from './clients.ts'
import { freshDatabases } from './databases.ts'

export const noon = new Date('2026-03-31T12:00:00.000Z')
const address = 'http://attune.example'
const log = pino({ level: 'silent' })

export interface CompanyChoice {
  zone?: string
  /** False: jobs wait in their queues for ever. */
  work?: boolean
  /** Reads what customers write; without it nobody does, and no models are loaded. */
  openUnderstander?: OpenUnderstander
}

export type Company = Awaited<ReturnType<typeof exampleCompany>>

/**
 * The whole server on databases of its own, with somebody of each role signed in and a clock that stands at noon of
 * 31 March 2026 until it is moved. Ada is administrator, Max manager, Ana analyst, Gus agent, Vera viewer; the units
 * north and south are there.
 */
export async function exampleCompany({ zone = 'UTC', work = true, openUnderstander }: CompanyChoice = {}) {
  await using opened = new AsyncDisposableStack()
  const data = await mkdtemp(join(tmpdir(), 'attune-company-'))
  opened.defer(() => rm(data, { recursive: true, force: true }))
  const { addresses, remove } = await freshDatabases()
  opened.defer(remove)
  const clock = { now: noon }
  const now = () => clock.now
  const later = (seconds: number) => {
    clock.now = new Date(clock.now.getTime() + seconds * 1000)
  }
  const settings = readSettings({
    ATTUNE_DATA: data,
    ATTUNE_URL: address,
    ATTUNE_ZONE: zone,
    ATTUNE_INSIDE: '127.0.0.1', // where the other programs of tests listen
  })
  const house = await openHouse({
    settings,
    log,
    addresses,
    work,
    soleWriter: true,
    openUnderstander,
    now,
  })
  opened.defer(() => house.close())
  const access = createAccess({
    context: house.system,
    key: 'a key of forty letters for the tests only',
    baseUrl: address,
  })
  const app = await buildApp({ log, access, house, https: false, version: '0.0.0' })
  opened.defer(() => app.close())
  const administrator = await enter(app, (await firstStart(house.system, address)) ?? '')
  await administrator.patch('/api/me', { name: 'Ada' })
  for (const id of ['north', 'south']) await administrator.post('/api/units', { id, name: id })
  const employ = (name: string, role: string, units: string[] = []) =>
    invited(app, administrator, { name, role, units })
  const all = { manager: await employ('Max', 'manager'), analyst: await employ('Ana', 'analyst') }
  const others = { agent: await employ('Gus', 'agent'), viewer: await employ('Vera', 'viewer') }
  const closing = opened.move()

  return {
    app,
    house,
    addresses,
    administrator,
    ...all,
    ...others,
    nobody: clientOf(app),
    employ,
    /** A program with a key of these permissions. */
    key: (...permissions: Permission[]) => keyOf(app, administrator, permissions),
    /** A Segment client: its write key, and a client that sends it. */
    writeKey: (name: string, unit = '') => writeKeyOf(app, administrator, { name, unit }),
    receive: (incoming: Incoming[], source?: Source) => receive(house, incoming, source),
    later,
    /** Rolls up every day that was written to, as the job does once they have been quiet. */
    rollUp: () => {
      later(60)
      return rebuildDays(house.system.facts, { zone, now })
    },
    /** Everything that customers did and said is gone; people, units and keys stay. A minute later. */
    forget: () => {
      later(60)
      return forget(house)
    },
    settled: () => settled(house),
    close: () => closing.disposeAsync(),
  }
}

async function enter(app: FastifyInstance, link: string): Promise<Client> {
  const token = new URL(link).searchParams.get('token')
  const reply = await clientOf(app).post('/api/session/link', { token })
  return clientOf(app, { cookie: cookieOf(reply) })
}

async function invited(
  app: FastifyInstance,
  administrator: Client,
  { name, role, units }: { name: string; role: string; units: string[] },
) {
  const email = `${name.toLowerCase()}@attune.example`
  const reply = await administrator.post('/api/people', { name, email, role, units })
  return enter(app, reply.json().link.url)
}

async function keyOf(app: FastifyInstance, administrator: Client, permissions: Permission[]) {
  const reply = await administrator.post('/api/keys', { name: permissions.join(' '), permissions })
  return clientOf(app, { authorization: `Bearer ${reply.json().token}` })
}

async function writeKeyOf(
  app: FastifyInstance,
  administrator: Client,
  source: { name: string; unit: string },
) {
  const { id, writeKey } = (await administrator.post('/api/sources', source)).json()
  const authorization = `Basic ${Buffer.from(`${writeKey}:`).toString('base64')}`
  return { id: id as string, writeKey: writeKey as string, client: clientOf(app, { authorization }) }
}

/** Takes interactions in as a source would hand them over; all of them must be good. */
async function receive({ intake }: House, incoming: Incoming[], source: Source = { name: 'web-shop' }) {
  const { rejected } = await intake.accept(source, incoming)
  if (rejected.length > 0) throw new Error(`Not received: ${JSON.stringify(rejected[0])}`)
}

async function forget({ system, intake }: House) {
  const segmented = [
    'known_customers',
    'segment_members',
    'segment_sizes',
    'customer_measures',
    'customer_value',
  ]
  const rollups = ['answer_days', 'interaction_days', 'changed_days', 'built_days']
  for (const table of [
    'interactions',
    'interaction_ids',
    'customer_traits',
    'annotations',
    ...segmented,
    ...rollups,
  ]) {
    await system.facts.command(`TRUNCATE TABLE ${table}`)
  }
  await sql`TRUNCATE customers, customer_changes, identities, segments, dead_letters CASCADE`.execute(
    system.db,
  )
  intake.forgetCustomers()
}

/** Waits until nothing is left for the background to do now. */
async function settled({ system }: House) {
  const due = sql<{ n: number }>`SELECT count(*) AS n FROM jobs.job
    WHERE state IN ('created', 'retry', 'active') AND start_after <= now() AND name NOT LIKE '\_\_pgboss%'`
  while ((await due.execute(system.db)).rows[0]?.n !== 0) await pause(50)
}
