import type { Context } from '../../../platform/context.ts'
import { othersFor } from './circles.ts'
import type { Among, Condition, Filter, InForce } from './filter.ts'
import { mirrorChanges } from './known-customers.ts'
import { membersSql } from './members-sql.ts'
import { allSegments, findSegment, type Kept } from './store.ts'

/** The filter in force: what the address says, and the customers of the chosen segment. */
export async function filterInForce(
  context: Context,
  { filter, segment }: { filter: Filter; segment?: string },
): Promise<InForce> {
  const chosen = segment ? [{ field: 'segment', values: [segment] }, ...filter] : filter
  return Promise.all(chosen.map((one) => (one.field === 'segment' ? inAny(context, one) : one)))
}

/** In any of these segments, or in none of them. */
async function inAny(context: Context, { values: ids, not }: Condition): Promise<Among> {
  const each = await Promise.all(
    [...new Set(ids)].map(async (id) => among(context, await findSegment(context, id))),
  )
  const isMeant = each.map((one) => one.isMeant).join(' OR ')
  return {
    isMeant: not ? `NOT (${isMeant})` : isMeant,
    values: Object.assign({}, ...each.map(({ values }) => values)),
  }
}

/** Every segment with its customers, by name. */
export async function eachSegment(context: Context) {
  const all = await allSegments(context)
  return Promise.all(
    all.map(async (segment) => ({
      id: segment.id,
      name: segment.name,
      among: await among(context, segment),
    })),
  )
}

/**
 * The customers of a segment. Whoever sees everything gets them as they were last worked out: one lookup, however much
 * is asked of the segment. Described anew and not yet worked out, it is worked out within the question; so it always is
 * for people limited to units, because what happened outside their units must not show in who is meant.
 */
async function among(context: Context, segment: Kept): Promise<Among> {
  if (context.actor.units === 'all' && segment.evaluatedAt) return membersOf(segment.id)
  await mirrorChanges(context)
  const others = othersFor(segment.definition, await allSegments(context), segment.id)
  const { settings, now } = context
  const prefix = `s${segment.id.replaceAll('-', '')}x`
  const { sql, values } = membersSql(segment.definition, {
    now: now(),
    zone: settings.zone,
    others,
    prefix,
  })
  return { isMeant: `customer_id IN (${sql})`, values }
}

/** Rows of a segment that nobody has left. */
export const presentMembers = 'segment_members FINAL WHERE left_at IS NULL AND segment_id ='

function membersOf(id: string): Among {
  const name = `s${id.replaceAll('-', '')}`
  return {
    isMeant: `customer_id IN (SELECT customer_id FROM ${presentMembers} {${name}:UUID})`,
    values: { [name]: id },
  }
}
