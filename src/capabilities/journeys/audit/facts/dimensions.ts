import { z } from 'zod'
import type { Context } from '../../../../platform/context.ts'
import type { Values } from '../../../../platform/facts/facts.ts'
import { eachSegment } from '../../../customers/index.ts'
import type { Journey } from '../../definitions/store.ts'
import type { Walked } from '../../instances/facts.ts'
import { type Group, groupsBy } from './journeys.ts'
import { Count } from './moments.ts'

/** One way of dividing customers: by segment, country, channel … */
export interface Dimension {
  name: string
  groups: Group[]
}

/** A smaller group would be compared with nothing but chance. */
const fewestInGroup = 30
const mostGroups = 8

interface Asked {
  journey: Journey
  walked: Walked
  scale: string
}

/**
 * The journeys by customer: by the segments people made, or where there are none by what the data itself divides them
 * into. Ways of dividing that leave one group only are left out.
 */
export async function dimensionsOf(context: Context, asked: Asked): Promise<Dimension[]> {
  const segments = await bySegment(context, asked)
  if (segments.groups.length > 0) return [segments]
  const found: Dimension[] = []
  for (const { name, by, more } of await naturalOnes(context, asked)) {
    const groups = (await groupsBy(context, asked.walked, { by, scale: asked.scale, more })).filter(
      ({ n }) => n >= fewestInGroup,
    )
    if (groups.length > 1) found.push({ name, groups: groups.slice(0, mostGroups) })
  }
  return found
}

/** Segments may overlap, so each is a question of its own. */
async function bySegment(context: Context, { walked, scale }: Asked): Promise<Dimension> {
  const groups: Group[] = []
  for (const { name, among } of await eachSegment(context)) {
    const narrowed = {
      sql: `${walked.sql} AND (${among.isMeant})`,
      values: { ...walked.values, ...among.values },
    }
    const [group] = await groupsBy(context, narrowed, { by: "'all'", scale })
    if (group && group.n >= fewestInGroup) groups.push({ ...group, name })
  }
  return { name: 'Segment', groups: groups.sort((a, b) => b.n - a.n).slice(0, mostGroups) }
}

interface Natural {
  name: string
  by: string
  more?: Values
}

async function naturalOnes(context: Context, asked: Asked): Promise<Natural[]> {
  return [
    { name: 'Unit', by: 'unit' },
    { name: 'Country', by: 'country' },
    { name: 'First channel', by: 'channel' },
    { name: 'First time or again', ...firstOrAgain(asked.journey) },
    { name: 'Value', ...(await thirdsOfValue(context, asked)) },
    ...(await traitsOf(context, asked.walked)).map((trait, at) => ({
      name: `${trait.slice(0, 1).toUpperCase()}${trait.slice(1)}`,
      by: `(SELECT mapFromArrays(groupArray(toString(customer_id)), groupArray(traits[{trait${at}:String}]))
        FROM customer_traits FINAL)[toString(customer_id)]`,
      more: { [`trait${at}`]: trait },
    })),
  ]
}

/** Whoever walked this journey before, at any time, walks it again. */
function firstOrAgain({ id, built }: Journey): Omit<Natural, 'name'> {
  return {
    by: `if((customer_id, started_at) IN (
      SELECT customer_id, min(started_at) FROM journey_instances FINAL
      WHERE journey_id = {of:String} AND built = {by:UInt32} GROUP BY customer_id), 'First time', 'Again')`,
    more: { of: id, by: built },
  }
}

const Bounds = z.object({ n: Count, currency: z.string(), low: z.number(), high: z.number() })

/** Thirds of what the journey was worth, in the currency most of them are in. */
async function thirdsOfValue({ facts }: Context, { walked }: Asked): Promise<Omit<Natural, 'name'>> {
  const [bounds] = await facts.query(
    Bounds,
    `SELECT currency::String AS currency, count() AS n, quantileExactInclusive(0.3333)(toFloat64(value)) AS low,
      quantileExactInclusive(0.6667)(toFloat64(value)) AS high
    FROM journey_instances FINAL WHERE ${walked.sql} AND value > 0 GROUP BY currency ORDER BY n DESC, currency LIMIT 1`,
    walked.values,
  )
  if (!bounds || bounds.low === bounds.high) return { by: "''" }
  const { currency, low, high } = bounds
  const [small, large] = [low, high].map((bound) => Math.round(bound))
  return {
    by: `if(value <= 0 OR currency != {money:String}, '', multiIf(value <= {low:Float64}, {third1:String},
      value <= {high:Float64}, {third2:String}, {third3:String}))`,
    more: {
      ...{ money: currency, low, high },
      third1: `Up to ${small} ${currency}`.trim(),
      third2: `${small} to ${large} ${currency}`.trim(),
      third3: `Over ${large} ${currency}`.trim(),
    },
  }
}

const Trait = z.object({ trait: z.string() })

/** Traits that divide most customers into a handful of groups, such as a state or a tariff. */
async function traitsOf({ facts }: Context, { sql, values }: Walked): Promise<string[]> {
  const rows = await facts.query(
    Trait,
    `SELECT trait FROM (
      SELECT arrayJoin(mapKeys(traits)) AS trait, traits[trait] AS value, count() AS n
      FROM customer_traits FINAL
      WHERE customer_id IN (SELECT customer_id FROM journey_instances FINAL WHERE ${sql}) GROUP BY trait, value
    )
    GROUP BY trait
    HAVING uniqExact(value) BETWEEN 2 AND 40 AND sum(n) >= 0.5 * (
      SELECT uniqExact(customer_id) FROM journey_instances FINAL WHERE ${sql})
    ORDER BY sum(n) DESC, trait LIMIT 2`,
    values,
  )
  return rows.map(({ trait }) => trait)
}
