import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { Problem } from '../../../platform/errors.ts'
import { share as shareOf } from '../../../statistics/share.ts'
import { namesOf } from '../store.ts'
import { othersFor } from './circles.ts'
import { Definition } from './definition.ts'
import { mirrorChanges } from './known-customers.ts'
import { type AskedWith, meantSql, sampleSql } from './members-sql.ts'
import { describedIn } from './segments.ts'
import { allSegments } from './store.ts'

/** Whom a definition means, while it is being written: what is wrong with it, or how many they are and some of them. */
export async function previewSegment(
  context: Context,
  { definition: wanted, id }: { definition?: unknown; id?: string },
) {
  const read = Definition.safeParse(wanted)
  if (!read.success) return { problems: read.error.issues.map(problemOf), description: null, count: null }
  const definition = read.data
  const all = await allSegments(context)
  try {
    const others = othersFor(definition, all, id)
    const count = await countMeant(context, { definition, others })
    return { problems: [], description: describedIn(all, definition), count }
  } catch (error) {
    if (!(error instanceof Problem) || error.status >= 429) throw error
    return { problems: [{ at: 'root', what: error.message }], description: null, count: null }
  }
}

function problemOf({ path, message }: z.core.$ZodIssue) {
  return { at: path.join('.'), what: message }
}

interface Wanted {
  definition: Definition
  others: AskedWith['others']
}

const Count = z.coerce.number()
const Counted = z.object({ customers: Count, of: Count, some: z.array(z.string()) })
const shownPeople = 10

async function countMeant(context: Context, wanted: Wanted) {
  const startedAt = performance.now()
  await mirrorChanges(context)
  const { counted, share, of } = await countWithin(context, wanted)
  const estimate = shareOf({ hits: counted.customers, n: counted.of })
  const isEstimate = share !== undefined
  const scaled = (part: number) => Math.round(part * of)
  return {
    customers: isEstimate ? scaled(estimate?.value ?? 0) : counted.customers,
    of,
    share: estimate?.value ?? 0,
    isEstimate,
    low: isEstimate ? scaled(estimate?.low ?? 0) : counted.customers,
    high: isEstimate ? scaled(estimate?.high ?? 0) : counted.customers,
    sample: await named(context, counted.some),
    tookMs: Math.round(performance.now() - startedAt),
  }
}

/** Fewer interactions than this are counted in well under a second, whatever is asked of them. */
const countedWhole = 1_000_000
const patienceMs = 1_000
const pilotShare = 1 / 32

/** All customers, or where that would take more than a second, as many as can be looked at in about half of one. */
async function countWithin(context: Context, wanted: Wanted) {
  const [size] = await context.facts.query(
    z.object({ interactions: Count, of: Count }),
    `SELECT (SELECT count() FROM interactions) AS interactions, (SELECT count() FROM known_customers FINAL) AS of`,
  )
  const { interactions, of } = size ?? { interactions: 0, of: 0 }
  if (interactions < countedWhole) return { counted: await count(context, wanted), share: undefined, of }
  const startedAt = performance.now()
  const pilot = await count(context, { ...wanted, share: pilotShare })
  const wholeMs = (performance.now() - startedAt) / pilotShare
  if (wholeMs < patienceMs) return { counted: await count(context, wanted), share: undefined, of }
  const share = patienceMs / 2 / wholeMs
  if (share < pilotShare * 2) return { counted: pilot, share: pilotShare, of }
  return { counted: await count(context, { ...wanted, share }), share, of }
}

async function count(context: Context, { definition, others, share }: Wanted & { share?: number }) {
  const { settings, now, facts } = context
  const { sql, values } = meantSql(definition, { now: now(), zone: settings.zone, others, share })
  const [counted] = await facts.query(
    Counted,
    `SELECT countIf(is_meant) AS customers, count() AS of, groupArrayIf(${shownPeople})(customer_id, is_meant) AS some
    FROM (
      SELECT customer_id, ${sql} AS is_meant FROM known_customers FINAL
      WHERE ${share === undefined ? '1' : sampleSql(share)}
    )`,
    values,
  )
  return counted ?? { customers: 0, of: 0, some: [] }
}

/** Whoever may see figures only sees no names. */
async function named(context: Context, ids: readonly string[]) {
  if (!context.actor.permissions.has('customers:read')) return []
  return [...(await namesOf(context, ids))].map(([id, name]) => ({ id, name }))
}
