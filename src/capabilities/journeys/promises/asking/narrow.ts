import type { Context } from '../../../../platform/context.ts'
import type { Values } from '../../../../platform/facts/facts.ts'
import type { Period, Periods } from '../../../../platform/period.ts'
import { filterSql, type InForce, inPlainTerms } from '../../../customers/index.ts'
import type { Journey } from '../../definitions/store.ts'
import { findJourney } from '../../definitions/store.ts'
import type { PromisesAsked } from '../contract.ts'

/** Which promises are meant, whatever the period, for `FROM promises FINAL WHERE …`. */
export interface Meant {
  sql: string
  values: Values
}

/** What was asked in plain terms: the periods, and an expression for the promises that are meant at any time. */
export async function whichPromises(context: Context, question: PromisesAsked & { kind?: string }) {
  const [{ periods, filter }, journey] = await Promise.all([
    inPlainTerms(context, question),
    question.journey === undefined ? null : findJourney(context, question.journey),
  ])
  const meant = meantBy({ kind: question.kind, filter, journey, zone: context.settings.zone })
  return { periods, filter, journey, meant }
}

export function meantBy({
  kind,
  filter,
  journey,
  zone,
}: {
  kind?: string
  filter: InForce
  journey: Pick<Journey, 'id' | 'built' | 'definition'> | null
  zone: string
}): Meant {
  const { sql, values } = filterSql(filter, 'pf')
  const sentences = [`(${sql})`, ...(kind === undefined ? [] : ['rule = {kind:String}'])]
  if (journey) sentences.push(within(journey))
  return {
    sql: sentences.join(' AND '),
    values: { ...values, zone, ...(kind !== undefined && { kind }), ...(journey && within.values(journey)) },
  }
}

/**
 * A promise falls into a journey where it was running while the customer was on their way, and is about the same order
 * where the journey follows orders.
 */
function within({ definition }: Pick<Journey, 'definition'>): string {
  const isSame = definition.case === 'order' ? 'AND running.order_id = walked.case_id' : ''
  return `id IN (SELECT running.id FROM promises AS running FINAL
    INNER JOIN (SELECT customer_id, case_id, started_at, latest_at FROM journey_instances FINAL
      WHERE journey_id = {inJourney:String} AND built = {inBuilt:UInt32}) AS walked ON running.customer_id = walked.customer_id
    WHERE running.promised_on <= walked.latest_at AND running.settled_at >= walked.started_at ${isSame})`
}
within.values = ({ id, built }: Pick<Journey, 'id' | 'built'>): Values => ({ inJourney: id, inBuilt: built })

/** Settled (fulfilled, or due where they are not) within these days. */
export const settledIn = `settled_at >= toDateTime64({from:Date}, 3, {zone:String})
  AND settled_at < toDateTime64({until:Date}, 3, {zone:String})`

/** The same for the period before, where there is one. */
export const settledBefore = `settled_at >= toDateTime64({beforeFrom:Date}, 3, {zone:String})
  AND settled_at < toDateTime64({beforeUntil:Date}, 3, {zone:String})`

export function boundPeriods({ current, before }: Periods): Record<string, string> {
  const none: Period = { from: '1970-01-02', until: '1970-01-02' }
  const { from, until } = before ?? none
  return { ...current, beforeFrom: from, beforeUntil: until }
}
