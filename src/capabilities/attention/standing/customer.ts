import { z } from 'zod'
import type { Context } from '../../../platform/context.ts'
import { NotFound } from '../../../platform/errors.ts'
import { namesOf } from '../../customers/index.ts'
import { modelsOf } from '../health/models.ts'
import { scoredAt } from '../health/scoring/at.ts'
import type { CustomerStanding, StandingShown } from './contract.ts'
import type { Standing } from './standing.ts'
import { standingOf, standingsOf } from './standings.ts'

const weekMs = 7 * 86_400_000

/**
 * How a customer stands, and how they stood a week before by the same model: what is different then comes of what happened
 * since, and not of another way to reckon.
 */
export async function showCustomerStanding(
  context: Context,
  { id }: { id: string },
): Promise<CustomerStanding> {
  if (!(await namesOf(context, [id])).has(id)) throw new NotFound('This customer is not known.')
  const standing = (await standingsOf(context, [id])).get(id)
  if (!standing) return { standing: null, weekBefore: null, weeks: [] }
  const [before, weeks] = await Promise.all([
    standingBefore(context, standing),
    weeksOf(context, standing.customerId),
  ])
  return { standing: shown(standing), weekBefore: before && shown(before), weeks }
}

async function standingBefore(context: Context, { customerId, modelId, workedOutAt }: Standing) {
  const model = (await modelsOf(context, [modelId])).get(modelId)
  if (!model) return null
  const asOf = new Date(workedOutAt.getTime() - weekMs)
  const [row] = await scoredAt(context, { model, customers: [customerId], asOf })
  return row ? standingOf(row, model) : null
}

const Week = z.object({
  at: z.string(),
  method: z.enum(['learned', 'points']),
  risk: z.number().nullable(),
  growth: z.number().nullable(),
})

function weeksOf({ facts }: Context, customerId: string) {
  return facts.query(
    Week,
    `SELECT worked_out_at AS at, method, risk, growth FROM customer_health_weeks FINAL
    WHERE customer_id = {customerId:UUID} ORDER BY worked_out_at`,
    { customerId },
  )
}

/** As JSON has it. */
export function shown({
  workedOutAt,
  lastSeenAt,
  riskReasons,
  growthReasons,
  inputs: _,
  ...standing
}: Standing): StandingShown {
  return {
    ...standing,
    workedOutAt: workedOutAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
    riskReasons: [...riskReasons],
    growthReasons: [...growthReasons],
  }
}
