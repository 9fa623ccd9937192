import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import { readSettings } from '../../platform/config.ts'
import type { Context } from '../../platform/context.ts'
import type { Facts } from '../../platform/facts/facts.ts'
import { openSpool } from '../../platform/facts/spool.ts'
import { platformMigrations as platformFacts, silent, testFacts } from '../../platform/facts/testing.ts'
import { createWriter } from '../../platform/facts/writer.ts'
import { createContexts, systemActor } from '../../platform/open-context.ts'
import { migrateState, platformMigrations } from '../../platform/postgres/migrations.ts'
import { openState } from '../../platform/postgres/state.ts'
import { openTestDatabase } from '../../platform/postgres/test-database.ts'
import { migrations as customerTables } from '../customers/index.ts'
import { factsMigrations as readings, migrations as understandingTables } from '../understanding/index.ts'
import { createIntake, type FactsWriter, type Intake, type IntakeLimits } from './accept.ts'
import type { Incoming } from './incoming.ts'

export const noon = new Date('2026-03-31T12:00:00.000Z')

const Count = z.object({ n: z.coerce.number() })

export interface IntakeChoice {
  limits?: Partial<IntakeLimits>
  soleWriter?: boolean
  /** In place of the stores' own, to let them fail. */
  writer?: (own: FactsWriter) => FactsWriter
  facts?: (own: Facts) => Facts
}

const factsTables = [platformFacts, { name: 'understanding', folder: fileURLToPath(readings) }]

/** Both stores with empty tables and a clock that stands still; as many intakes on them as a test needs. */
export async function openIntakeStores() {
  const [database, facts] = await Promise.all([openTestDatabase(), testFacts({ migrations: factsTables })])
  const folder = await mkdtemp(join(tmpdir(), 'attune-intake-'))
  const state = openState({ url: database.url, log: silent })
  const tables = [
    { name: 'customers', folder: customerTables },
    { name: 'understanding', folder: understandingTables },
    { name: 'ingestion', folder: new URL('./migrations/', import.meta.url) },
  ]
  await migrateState(state.pool, [platformMigrations, ...tables])
  const clock = { now: new Date(noon) }
  const now = () => new Date(clock.now)
  const contextFor = createContexts({
    settings: readSettings({ ATTUNE_DATA: folder, ATTUNE_KEY: 'a key of forty letters for the tests only' }),
    log: silent,
    db: state.db,
    facts: facts.facts,
    now,
    enqueue: async () => undefined,
  })
  const context = contextFor(systemActor)
  const intakes: Intake[] = []
  let spools = 0

  async function openIntake({
    limits,
    soleWriter,
    writer,
    facts: other,
    spoolFolder,
  }: IntakeChoice & { spoolFolder?: string } = {}) {
    const seen: Context = other ? { ...context, facts: other(context.facts) } : context
    const own = createWriter(seen.facts, { log: silent, now: () => new Date(), patienceMs: 0 })
    const spool = await openSpool(spoolFolder ?? join(folder, `spool-${spools++}`), { log: silent })
    const intake = createIntake({
      context: seen,
      writer: writer?.(own) ?? own,
      spool,
      log: silent,
      limits,
      soleWriter,
    })
    intakes.push(intake)
    return intake
  }

  return {
    context,
    databaseUrl: database.url,
    contextFor,
    clock,
    folder,
    state,
    facts: facts.facts,
    openIntake,
    count: async (condition = '1', table = 'interactions FINAL') =>
      (await facts.facts.query(Count, `SELECT count() AS n FROM ${table} WHERE ${condition}`))[0]!.n,
    async close() {
      for (const intake of intakes) await intake.close()
      await Promise.all([state.close(), facts.close()])
      await database.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

export type IntakeStores = Awaited<ReturnType<typeof openIntakeStores>>

/** Ann looked at the basket at noon, unless told otherwise. */
export function happened(change: Partial<Incoming> = {}): Incoming {
  return {
    messageId: 'm1',
    kind: 'page',
    name: 'Basket',
    person: { userId: 'ann' },
    occurredAt: noon.toISOString(),
    direction: 'in',
    ...change,
  }
}
