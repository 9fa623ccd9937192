import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { Facts } from '../../../../platform/facts/facts.ts'
import { platformMigrations, testFacts } from '../../../../platform/facts/testing.ts'
import { type FeatureKey, featureKeys } from './features.ts'
import { featuresSql } from './features-sql.ts'
import { everybody } from './moment.ts'

/** Histories made by hand, straight in the store: what features and scores are worked out from. */

const rooms = ['customers', 'understanding', 'conversations', 'journeys', 'attention']
const migrations = rooms.map((name) => ({
  name,
  folder: fileURLToPath(new URL(`../../../${name}/facts-migrations`, import.meta.url)),
}))

export function emptyStore() {
  return testFacts({ migrations: [platformMigrations, ...migrations] })
}

export const noon = new Date('2026-03-31T12:00:00.000Z')
const dayMs = 86_400_000

/** So many days before noon. */
export function daysAgo(days: number): string {
  return new Date(noon.getTime() - days * dayMs).toISOString()
}

/** The same person for the same name. */
export function customer(name: string): string {
  const hex = Buffer.from(name.padEnd(6, '.')).toString('hex').slice(0, 12)
  return `00000000-0000-7000-8000-${hex}`
}

interface Happened {
  kind?: string
  name?: string
  direction?: string
  receivedAt?: string
  [column: string]: unknown
}

/** One interaction; it came when it happened unless told. */
export function happened(who: string, ago: number, { receivedAt, ...rest }: Happened = {}) {
  const occurred_at = daysAgo(ago)
  return {
    id: crypto.randomUUID(),
    version: 1,
    customer_id: customer(who),
    occurred_at,
    received_at: receivedAt ?? occurred_at,
    kind: 'page',
    name: 'Looked',
    direction: 'in',
    ...rest,
  }
}

export const bought = (who: string, ago: number, value = 100, rest: Happened = {}) =>
  happened(who, ago, { kind: 'order', name: 'Order', value, currency: 'EUR', ...rest })

export const wrote = (who: string, ago: number, rest: Happened = {}) =>
  happened(who, ago, { kind: 'message', name: 'Wrote', text: 'Hello', conversation_id: `c${ago}`, ...rest })

export const answered = (who: string, ago: number, scale: string, score: number) =>
  happened(who, ago, { kind: 'response', name: 'Answered', scale, score })

/** A promise for a day, kept on a day; `keptAgo` null while it is not. */
export function promised(
  who: string,
  { given, due, kept }: { given: number; due: number; kept: number | null },
) {
  return {
    rule: 'id:delivery',
    customer_id: customer(who),
    id: crypto.randomUUID(),
    version: 1,
    given_in: crypto.randomUUID(),
    promised_on: daysAgo(given),
    due: daysAgo(due),
    delivered: kept === null ? null : daysAgo(kept),
    settled_at: daysAgo(kept ?? due),
    measure: 'days',
    better: 'less',
    promised: given - due,
    is_kept: kept === null ? null : Number(kept >= due),
  }
}

/** What became of a question that was asked; `answeredIn` is the id of a reply. */
export function asked(
  who: string,
  ago: number,
  rest: { outcome: string; answeredIn?: string; backAfterDays?: number },
) {
  return {
    id: crypto.randomUUID(),
    version: 1,
    source: 'chat',
    conversation_id: `c${ago}`,
    customer_id: customer(who),
    known_as: customer(who),
    opened_at: daysAgo(ago),
    latest_at: daysAgo(ago),
    asked_at: daysAgo(ago),
    outcome: rest.outcome,
    answered_in: rest.answeredIn ?? null,
    back_after: rest.backAfterDays === undefined ? null : (rest.backAfterDays * dayMs) / 1000,
  }
}

const Row = z.object({ customer_id: z.string(), inputs: z.array(z.number().nullable()) })

/** The features of everybody at a moment, by the names they were made with. */
export async function featuresAt(facts: Facts, asOf: Date, names: readonly string[]) {
  const { sql, values } = featuresSql({ asOf, whose: everybody, zone: 'UTC' })
  const rows = await facts.query(Row, sql, values)
  const byCustomer = new Map(rows.map(({ customer_id, inputs }) => [customer_id, inputs]))
  return Object.fromEntries(
    names.map((name) => {
      const inputs = byCustomer.get(customer(name))
      return [name, inputs && Object.fromEntries(featureKeys.map((key, at) => [key, inputs[at] ?? null]))]
    }),
  ) as Record<string, Record<FeatureKey, number | null> | undefined>
}
