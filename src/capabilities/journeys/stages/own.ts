import { z } from 'zod'

/** One step of a funnel: what fits is at that stage or touchpoint, or is a page or event of that name. */
export const Step = z.object({
  of: z.enum(['stage', 'touchpoint', 'page', 'event']),
  value: z.string().min(1).max(300),
})
export type Step = z.infer<typeof Step>

/** Now minus then (or this minus the others), as fractions, and whether that means anything. */
export const Difference = z.object({
  difference: z.number(),
  low: z.number(),
  high: z.number(),
  p: z.number(),
  verdict: z.enum(['real change', 'no real change', 'too few']),
})
export type Difference = z.infer<typeof Difference>
