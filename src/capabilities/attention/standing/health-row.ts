import { z } from 'zod'
import { bands } from './standing.ts'

/** A row of `customer_health`. A number that is not known is no JSON: the store sends null for it. */
export const healthRow = z.object({
  customer_id: z.string(),
  worked_out_at: z.coerce.date(),
  method: z.enum(['learned', 'points']),
  model_id: z.string(),
  horizon_days: z.number(),
  risk: z.number().nullable(),
  growth: z.number().nullable(),
  band: z.enum(bands),
  inputs: z.array(z.number().nullable()),
  risk_effects: z.array(z.number()),
  growth_effects: z.array(z.number()),
  last_seen_at: z.coerce.date(),
})
export type HealthRow = z.infer<typeof healthRow>

export const healthColumns = Object.keys(healthRow.shape).join(', ')
