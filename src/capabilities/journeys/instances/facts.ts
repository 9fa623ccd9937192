import type { Context } from '../../../platform/context.ts'
import type { Values } from '../../../platform/facts/facts.ts'
import type { Period } from '../../../platform/period.ts'
import { type Asked, filterSql, type InForce, inPlainTerms } from '../../customers/index.ts'
import { findJourney, type Journey } from '../definitions/store.ts'

/** Which journeys that were walked are meant: an expression for `FROM journey_instances FINAL WHERE …`. */
export interface Walked {
  sql: string
  values: Values
}

/**
 * The instances of a journey that began within these days (of the organisation's zone), among those a filter means.
 * Without a period: whenever they began. `prefix` keeps the bound values of two narrowings in one question apart.
 */
export function walkedSql(
  { settings }: Pick<Context, 'settings'>,
  { id, built }: Pick<Journey, 'id' | 'built'>,
  { period, filter = [] }: { period?: Period | null; filter?: InForce },
  prefix = 'w',
): Walked {
  const asked = filterSql(filter, `${prefix}f`)
  const began = period
    ? `started_at >= toDateTime64({${prefix}From:Date}, 3, {${prefix}Zone:String})
    AND started_at < toDateTime64({${prefix}Until:Date}, 3, {${prefix}Zone:String})`
    : '1'
  return {
    sql: `(journey_id = {${prefix}Journey:String} AND built = {${prefix}Built:UInt32} AND ${began} AND (${asked.sql}))`,
    values: {
      ...asked.values,
      [`${prefix}Journey`]: id,
      [`${prefix}Built`]: built,
      ...(period && {
        [`${prefix}From`]: period.from,
        [`${prefix}Until`]: period.until,
        [`${prefix}Zone`]: settings.zone,
      }),
    },
  }
}

/**
 * One journey as a page asks about it: the journey, its periods, and which instances are meant now and before (null
 * where nothing is held against it). Read `FROM journey_instances FINAL WHERE ${now.sql}` with `now.values`; the two may
 * stand in one question.
 */
export async function ofJourney(context: Context, id: string, question: Asked) {
  const [journey, { periods, filter, pending }] = await Promise.all([
    findJourney(context, id),
    inPlainTerms(context, question),
  ])
  const walked = (period: Period, prefix: string) => walkedSql(context, journey, { period, filter }, prefix)
  return {
    journey,
    periods,
    filter,
    pending,
    now: walked(periods.current, 'n'),
    before: periods.before && walked(periods.before, 'b'),
  }
}
