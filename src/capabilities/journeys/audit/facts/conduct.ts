import { z } from 'zod'
import type { Context } from '../../../../platform/context.ts'
import type { Walked } from '../../instances/facts.ts'
import { Count, MomentsRow, momentsSql } from './moments.ts'

/**
 * What may be different about a journey that goes well: a condition under which it is as it should be. Journeys of which
 * it cannot be said either way (such as kept promises where nothing was promised) are left out by `known`.
 */
export const conducts = [
  {
    name: 'quick',
    is: 'arrayMax(gaps) <= {quickest:Float64}',
    known:
      'length(path) > 1 AND (arrayMax(gaps) <= {quickest:Float64} OR arrayMax(gaps) >= {slowest:Float64})',
  },
  { name: 'kept', is: 'broken = 0', known: 'promises > 0' },
  { name: 'no contact', is: 'contacts = 0', known: '1' },
  { name: 'no transfer', is: 'transfers = 0', known: 'contacts > 0' },
  { name: 'no repeat', is: 'repeats = 0', known: '1' },
  { name: 'one channel', is: 'channel_changes = 0', known: '1' },
  { name: 'few steps', is: 'length(path) <= {fewSteps:Float64}', known: 'length(path) > 1' },
] as const
export type Conduct = (typeof conducts)[number]['name']

const Bounds = z.object({ quickest: z.number(), slowest: z.number(), fewSteps: z.number() })

/** Thirds of the longest wait, and the usual number of steps, over ended journeys. */
export async function boundsOf({ facts }: Context, { sql, values }: Walked) {
  const [bounds] = await facts.query(
    Bounds,
    `SELECT quantileExactInclusive(0.3333)(arrayMax(gaps)) AS quickest,
      quantileExactInclusive(0.6667)(arrayMax(gaps)) AS slowest,
      quantileExactInclusive(0.5)(length(path)) AS fewSteps
    FROM journey_instances FINAL WHERE ${sql} AND outcome != 'open' AND length(path) > 1`,
    values,
  )
  return bounds as z.infer<typeof Bounds>
}

const Side = z.object({
  conduct: z.string(),
  is_so: z.coerce.number(),
  ended: Count,
  success: Count,
  scores: MomentsRow,
  feelings: MomentsRow,
})
export type ConductSide = z.infer<typeof Side>

/** Journeys for which each holds beside those for which it does not: how they end, are rated and feel. */
export async function conductSides(
  { facts }: Context,
  { sql, values }: Walked,
  { scale, bounds }: { scale: string; bounds: z.infer<typeof Bounds> },
): Promise<ConductSide[]> {
  const one = ({
    name,
    is,
    known,
  }: (typeof conducts)[number]) => `SELECT '${name}' AS conduct, ${is} AS is_so,
      countIf(outcome != 'open') AS ended, countIf(outcome = 'success') AS success,
      ${momentsSql('score', 'scale = {scale:String}')} AS scores, ${momentsSql('feeling')} AS feelings
    FROM journey_instances FINAL WHERE ${sql} AND outcome != 'open' AND (${known}) GROUP BY is_so`
  return facts.query(Side, conducts.map(one).join('\nUNION ALL\n'), { ...values, ...bounds, scale })
}
